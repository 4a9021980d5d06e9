package io.yunzong.devices;

/** What sort of thing reports. */
public enum DeviceKind {
    /** A terminal built into the vehicle. */
    GPS_TERMINAL,
    /** The driver's phone. */
    PHONE,
    /** A program that reports for vehicles of its own, such as a carrier's platform. */
    API
}
