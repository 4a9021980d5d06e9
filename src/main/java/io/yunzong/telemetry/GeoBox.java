package io.yunzong.telemetry;

/** A rectangle on the map, degrees WGS-84. One that crosses the 180th meridian has west greater than east. */
public record GeoBox(double west, double south, double east, double north) {}
