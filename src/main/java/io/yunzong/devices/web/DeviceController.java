package io.yunzong.devices.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.devices.Device;
import io.yunzong.devices.DeviceBinding;
import io.yunzong.devices.DeviceDesk;
import io.yunzong.devices.DeviceFinder;
import io.yunzong.devices.DeviceKind;
import io.yunzong.devices.DevicesRefused;
import io.yunzong.devices.DevicesRefused.Why;
import io.yunzong.devices.EditDevice;
import io.yunzong.devices.RegisterDevice;
import io.yunzong.devices.RegisteredDevice;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.VehicleId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/devices")
class DeviceController {
    private final DeviceDesk desk;
    private final DeviceFinder finder;

    DeviceController(DeviceDesk desk, DeviceFinder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    record NewDevice(
            @NotNull String serial,
            @NotNull DeviceKind kind,
            @NotNull String name) {}

    record ChangedDevice(
            @NotNull DeviceKind kind,
            @NotNull String name,
            @NotNull Boolean active,
            @NotNull Integer version) {}

    record NewBinding(@NotNull Long vehicleId, @NotNull Instant from) {}

    record Key(long id, String key) {
        static Key of(RegisteredDevice device) {
            return new Key(device.id().value(), device.key());
        }
    }

    record DeviceRow(
            long id,
            String serial,
            DeviceKind kind,
            String name,
            boolean active,
            @Nullable Instant lastSeenAt,
            boolean simulated,
            int version) {
        static DeviceRow of(Device device) {
            return new DeviceRow(
                    device.id().value(),
                    device.serial(),
                    device.kind(),
                    device.name(),
                    device.active(),
                    device.lastSeenAt(),
                    device.simulated(),
                    device.version());
        }
    }

    record BindingRow(
            long id,
            long deviceId,
            long vehicleId,
            Instant from,
            @Nullable Instant to) {
        static BindingRow of(DeviceBinding binding) {
            return new BindingRow(
                    binding.id(),
                    binding.deviceId().value(),
                    binding.vehicleId().value(),
                    binding.from(),
                    binding.to());
        }
    }

    @GetMapping
    @Requires(Permission.DEVICE_READ)
    Page<DeviceRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort) {
        return finder.list(q, active, PageQuery.of(page, size, sort)).map(DeviceRow::of);
    }

    @GetMapping("/{id}")
    @Requires(Permission.DEVICE_READ)
    DeviceRow show(@PathVariable long id) {
        return DeviceRow.of(get(id));
    }

    /** The key is in this answer and nowhere else. */
    @PostMapping
    @Requires(Permission.DEVICE_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Key register(@Valid @RequestBody NewDevice device, @Parameter(hidden = true) Caller caller) {
        return Key.of(desk.register(new RegisterDevice(device.serial(), device.kind(), device.name(), false), caller));
    }

    @PutMapping("/{id}")
    @Requires(Permission.DEVICE_WRITE)
    DeviceRow edit(
            @PathVariable long id, @Valid @RequestBody ChangedDevice device, @Parameter(hidden = true) Caller caller) {
        desk.edit(
                new EditDevice(new DeviceId(id), device.kind(), device.name(), device.active(), device.version()),
                caller);
        return show(id);
    }

    @PostMapping("/{id}/key")
    @Requires(Permission.DEVICE_WRITE)
    Key replaceKey(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return Key.of(desk.replaceKey(new DeviceId(id), caller));
    }

    @GetMapping("/{id}/bindings")
    @Requires(Permission.DEVICE_READ)
    List<BindingRow> bindings(@PathVariable long id) {
        return finder.listBindings(get(id).id()).stream().map(BindingRow::of).toList();
    }

    @PostMapping("/{id}/bindings")
    @Requires(Permission.DEVICE_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    List<BindingRow> bind(
            @PathVariable long id, @Valid @RequestBody NewBinding binding, @Parameter(hidden = true) Caller caller) {
        desk.bind(new DeviceId(id), new VehicleId(binding.vehicleId()), binding.from(), caller);
        return bindings(id);
    }

    /** Ends the open binding now. */
    @DeleteMapping("/{id}/bindings/current")
    @Requires(Permission.DEVICE_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbind(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.unbind(new DeviceId(id), caller);
    }

    private Device get(long id) {
        return finder.find(new DeviceId(id))
                .orElseThrow(() -> new DevicesRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
    }
}
