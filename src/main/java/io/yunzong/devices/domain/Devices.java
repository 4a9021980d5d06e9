package io.yunzong.devices.domain;

import io.yunzong.devices.Device;
import io.yunzong.devices.DeviceBinding;
import io.yunzong.devices.EditDevice;
import io.yunzong.devices.RegisterDevice;
import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All devices and their bindings. */
public interface Devices {
    Optional<Device> find(DeviceId id);

    Optional<Device> findUsable(byte[] keyHash);

    Page<Device> list(@Nullable String search, @Nullable Boolean active, PageQuery page);

    /** Empty when the serial is taken. */
    Optional<DeviceId> add(RegisterDevice device, byte[] keyHash);

    /** False when somebody else changed it meanwhile. */
    boolean edit(EditDevice edit);

    void replaceKey(DeviceId id, byte[] keyHash);

    /** Notes that it reported, at most once a minute. */
    void noteSeen(DeviceId id, Instant at);

    /** The newest first. */
    List<DeviceBinding> listBindings(DeviceId id);

    /** Ends the open binding of the device and adds this one. */
    long bind(DeviceId id, VehicleId vehicle, Instant from);

    void endBinding(DeviceId id, Instant to);

    /** Keeps others from changing the bindings of this device until the transaction ends. */
    void lock(DeviceId id);
}
