package io.yunzong.devices;

import io.yunzong.devices.domain.DeviceKey;
import io.yunzong.devices.domain.Devices;
import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about devices. Devices belong to the carrier, not to an account, so no scope is asked for. */
@Component
public class DeviceFinder {
    private final Devices devices;

    DeviceFinder(Devices devices) {
        this.devices = devices;
    }

    public Optional<Device> find(DeviceId id) {
        return devices.find(id);
    }

    /** @param search part of serial or name */
    public Page<Device> list(@Nullable String search, @Nullable Boolean active, PageQuery page) {
        return devices.list(search, active, page);
    }

    /** Which vehicles it rode in, the newest first. */
    public List<DeviceBinding> listBindings(DeviceId id) {
        return devices.listBindings(id);
    }

    /**
     * The device that holds this key.
     *
     * @throws DeviceKeyRefused when no active device does
     */
    public Device getByKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new DeviceKeyRefused();
        }
        return devices.findUsable(DeviceKey.hash(key)).orElseThrow(DeviceKeyRefused::new);
    }
}
