package io.yunzong.tasks;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param opens when a working day begins
 * @param closes when it ends
 * @param tick how often this node looks at the clocks; zero for never, where other nodes do
 */
@ConfigurationProperties("yunzong.tasks")
public record TasksSettings(
        @DefaultValue("08:30") LocalTime opens,
        @DefaultValue("17:30") LocalTime closes,
        @DefaultValue("1s") Duration tick) {}
