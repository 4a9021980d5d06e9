package io.yunzong.devices;

/** Take a device into the register. */
public record RegisterDevice(String serial, DeviceKind kind, String name, boolean simulated) {}
