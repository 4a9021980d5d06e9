package io.yunzong.leadership;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param tick how often this node looks whether anybody is in term; zero for never, where other nodes do */
@ConfigurationProperties("yunzong.leadership")
record VacancySettings(@DefaultValue("1m") Duration tick) {}
