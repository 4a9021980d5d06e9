package io.yunzong.devices;

import io.yunzong.devices.DevicesRefused.Why;
import io.yunzong.kernel.Unmet;
import java.util.List;

/**
 * The key belongs to no device, or to one that was switched off; answered with 401. The answer does not say which of
 * the two, so that keys cannot be probed.
 */
public final class DeviceKeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public List<Unmet> unmet() {
        return List.of(Why.KEY_REFUSED.unmet());
    }
}
