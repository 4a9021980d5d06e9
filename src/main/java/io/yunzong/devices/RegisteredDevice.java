package io.yunzong.devices;

import io.yunzong.kernel.DeviceId;

/** A device and its key, told once and never again. */
public record RegisteredDevice(DeviceId id, String key) {
    /** Keys stay out of logs. */
    @Override
    public String toString() {
        return "RegisteredDevice[" + id + "]";
    }
}
