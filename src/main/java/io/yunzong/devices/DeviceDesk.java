package io.yunzong.devices;

import io.yunzong.devices.DevicesRefused.Why;
import io.yunzong.devices.domain.DeviceKey;
import io.yunzong.devices.domain.Devices;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.VehicleFinder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers devices, gives them keys and binds them to vehicles. Clause B-17. */
@Component
@Transactional
public class DeviceDesk {
    private final Devices devices;
    private final VehicleFinder vehicles;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeviceDesk(Devices devices, VehicleFinder vehicles, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.devices = devices;
        this.vehicles = vehicles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a device into the register and returns its key, which nobody can read again. */
    public RegisteredDevice register(RegisterDevice command, Caller caller) {
        List<Unmet> unmet = new ArrayList<>();
        if (command.serial().isBlank()) {
            unmet.add(Why.SERIAL_MISSING.unmet().inField("serial"));
        }
        if (command.name().isBlank()) {
            unmet.add(Why.NAME_MISSING.unmet().inField("name"));
        }
        if (!unmet.isEmpty()) {
            throw new DevicesRefused(Kind.INVALID, unmet);
        }
        RegisterDevice clean = new RegisterDevice(
                command.serial().strip(), command.kind(), command.name().strip(), command.simulated());
        String key = DeviceKey.random();
        DeviceId id = devices.add(clean, DeviceKey.hash(key))
                .orElseThrow(() -> new DevicesRefused(
                        Kind.CONFLICT,
                        Why.SERIAL_TAKEN.unmet("serial", clean.serial()).inField("serial")));
        audit.record(caller, "device.registered", subject(id), Map.of("serial", clean.serial()));
        return new RegisteredDevice(id, key);
    }

    public void edit(EditDevice command, Caller caller) {
        get(command.id());
        if (command.name().isBlank()) {
            throw new DevicesRefused(Kind.INVALID, Why.NAME_MISSING.unmet().inField("name"));
        }
        if (!devices.edit(command)) {
            throw new DevicesRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
        }
        audit.record(caller, "device.edited", subject(command.id()), Map.of("active", command.active()));
    }

    /** Gives a new key; the old one is refused from now on. */
    public RegisteredDevice replaceKey(DeviceId id, Caller caller) {
        get(id);
        String key = DeviceKey.random();
        devices.replaceKey(id, DeviceKey.hash(key));
        audit.record(caller, "device.key_replaced", subject(id), Map.of());
        return new RegisteredDevice(id, key);
    }

    /**
     * From this instant on the device rides in this vehicle; a binding that is still open ends then. Positions that
     * were reported before anybody entered the binding are counted to the vehicle as well.
     */
    public long bind(DeviceId id, VehicleId vehicle, Instant from, Caller caller) {
        get(id);
        if (vehicles.find(vehicle).isEmpty()) {
            throw new DevicesRefused(Kind.INVALID, Why.VEHICLE_UNKNOWN.unmet().inField("vehicleId"));
        }
        devices.lock(id);
        if (from.isAfter(clock.instant())) {
            throw new DevicesRefused(Kind.INVALID, Why.BINDING_IN_FUTURE.unmet().inField("from"));
        }
        boolean overlaps = devices.listBindings(id).stream()
                .anyMatch(other -> other.to() == null
                        ? !from.isAfter(other.from())
                        : other.to().isAfter(from));
        if (overlaps) {
            throw new DevicesRefused(Kind.CONFLICT, Why.BINDING_OVERLAPS.unmet().inField("from"));
        }
        long binding = devices.bind(id, vehicle, from);
        events.publishEvent(new DeviceBound(id, vehicle, from));
        audit.record(caller, "device.bound", subject(id), Map.of("vehicle", vehicle.value(), "from", from.toString()));
        return binding;
    }

    /** The device was taken out of its vehicle now. */
    public void unbind(DeviceId id, Caller caller) {
        get(id);
        devices.endBinding(id, clock.instant());
        audit.record(caller, "device.unbound", subject(id), Map.of());
    }

    /** The device has just reported. */
    public void noteSeen(DeviceId id) {
        devices.noteSeen(id, clock.instant());
    }

    private Device get(DeviceId id) {
        return devices.find(id).orElseThrow(() -> new DevicesRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
    }

    private static String subject(DeviceId id) {
        return "device:" + id;
    }
}
