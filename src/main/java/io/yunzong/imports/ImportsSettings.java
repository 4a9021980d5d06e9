package io.yunzong.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxFileSize of an uploaded file; the web server has a limit of its own
 * @param maxColumns of a table
 */
@ConfigurationProperties("yunzong.imports")
public record ImportsSettings(
        @DefaultValue("300MB") DataSize maxFileSize,
        @DefaultValue("500") int maxColumns) {}
