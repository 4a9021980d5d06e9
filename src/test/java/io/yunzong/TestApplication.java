package io.yunzong;

import static java.util.Objects.requireNonNull;

import io.yunzong.notifications.Outside;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What the shared test application has in place of the outside world: a throw-away database and a movable clock. */
@TestConfiguration(proxyBeanMethods = false)
public class TestApplication {
    private static final EmbeddedPostgres DATABASE = startDatabase();

    private static EmbeddedPostgres startDatabase() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("jit", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DataSource database() {
        return DATABASE.getPostgresDatabase();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    JdbcConnectionDetails connectionDetails() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return DATABASE.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
            }
        };
    }

    /** A test may take the database away from itself. */
    @Bean
    static BeanPostProcessor outages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource real ? new Outages(real) : bean;
            }
        };
    }

    @Bean
    DynamicPropertyRegistrar folders() throws IOException {
        Path data = Files.createTempDirectory("yunzong-test");
        return properties -> properties.add("yunzong.data", data::toString);
    }

    @Bean
    DynamicPropertyRegistrar outside() {
        return Outside::tellAddresses;
    }

    @Bean
    @Lazy
    Browser.Factory browsers(WebServerApplicationContext context, TestPeople people) {
        return new Browser.Factory(() -> requireNonNull(context.getWebServer()).getPort(), people);
    }
}
