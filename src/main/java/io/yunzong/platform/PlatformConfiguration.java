package io.yunzong.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The clock, the data folder and one migration history per module. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(PlatformSettings settings) {
        return new DataFolder(settings.data());
    }

    /** Each module's scripts build its own schema and keep their history there; no schema knows another. */
    @Bean
    FlywayMigrationStrategy migrateEveryModule(DataSource dataSource) {
        return ignored -> {
            for (String module : ModuleMigrations.modules(new PathMatchingResourcePatternResolver())) {
                Flyway.configure()
                        .dataSource(dataSource)
                        .schemas(module)
                        .defaultSchema(module)
                        .locations(ResourcePatternResolver.CLASSPATH_URL_PREFIX + "db/migration/" + module)
                        .load()
                        .migrate();
            }
        };
    }
}
