package io.yunzong.platform;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the address once everything is ready. */
@Component
class Announcement {
    private final PlatformSettings settings;

    Announcement(PlatformSettings settings) {
        this.settings = settings;
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null
                && context.getWebServer().getPort() > 0) {
            System.out.printf(
                    "%n  运踪 Yunzong is ready at http://localhost:%d  (after %.1f s)%n%s%n",
                    context.getWebServer().getPort(),
                    event.getTimeTaken() == null ? 0 : event.getTimeTaken().toMillis() / 1000.0,
                    settings.demo() ? "  模拟演示:网络、车辆和货物均为模拟数据。Everything shown is simulated.\n" : "");
        }
    }
}
