package io.yunzong.devices;

import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;

/** A device rides in a vehicle from this instant on; said inside the transaction. */
public record DeviceBound(DeviceId deviceId, VehicleId vehicleId, Instant from) {}
