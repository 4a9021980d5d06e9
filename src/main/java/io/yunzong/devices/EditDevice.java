package io.yunzong.devices;

import io.yunzong.kernel.DeviceId;

/** Rename a device or switch it on or off. */
public record EditDevice(DeviceId id, DeviceKind kind, String name, boolean active, int version) {}
