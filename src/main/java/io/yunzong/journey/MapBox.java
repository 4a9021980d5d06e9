package io.yunzong.journey;

/** What a map shows, degrees WGS-84. */
public record MapBox(double west, double south, double east, double north) {}
