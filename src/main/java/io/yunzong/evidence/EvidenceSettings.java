package io.yunzong.evidence;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxFileSize of one photo, signature or file
 * @param maxMegapixels of a picture, read from its header before anything is unpacked
 * @param seenAtOnce up to this size a picture is looked at before it is acknowledged, a larger one within seconds after
 * @param tick how often this node looks for pictures not looked at yet; zero for never, where other nodes do
 * @param retention how long evidence is kept from its receipt; each keeps the date it was given, and a longer period
 *     set later holds for the older ones, too
 * @param clockTolerance by how much clocks may differ unremarked
 * @param lateAfter between taking and receipt
 * @param exifTolerance between the device's time and the file's
 * @param placeToleranceMetres between device, file and site
 */
@ConfigurationProperties("yunzong.evidence")
public record EvidenceSettings(
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("60") int maxMegapixels,
        @DefaultValue("1MB") DataSize seenAtOnce,
        @DefaultValue("1s") Duration tick,
        @DefaultValue("3y") Period retention,
        @DefaultValue("2m") Duration clockTolerance,
        @DefaultValue("24h") Duration lateAfter,
        @DefaultValue("15m") Duration exifTolerance,
        @DefaultValue("2000") int placeToleranceMetres) {}
