package io.yunzong.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data the data folder
 * @param zone the time zone of screens, papers and calendars
 * @param demo whether a simulated network runs (and every screen says so)
 * @param wordsTick how often new words are sorted into the indexes of searches
 * @param background whether this process runs recurring work; false for short commands
 */
@ConfigurationProperties("yunzong")
public record PlatformSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("false") boolean demo,
        @DefaultValue("1s") Duration wordsTick,
        @DefaultValue("true") boolean background) {}
