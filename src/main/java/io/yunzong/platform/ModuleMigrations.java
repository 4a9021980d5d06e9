package io.yunzong.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Finds which modules bring migration scripts. */
final class ModuleMigrations {
    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z]+)/");

    private ModuleMigrations() {}

    /** In a fixed order: the platform first (extensions others use), then by name. */
    static SortedSet<String> modules(ResourcePatternResolver resources) {
        SortedSet<String> modules = new TreeSet<>((a, b) -> {
            int platformFirst = Boolean.compare("platform".equals(b), "platform".equals(a));
            return platformFirst != 0 ? platformFirst : a.compareTo(b);
        });
        try {
            for (Resource script : resources.getResources("classpath*:db/migration/*/V*.sql")) {
                Matcher matcher = MODULE.matcher(script.getURL().toString());
                if (matcher.find()) {
                    modules.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the migration scripts cannot be listed", e);
        }
        return modules;
    }
}
