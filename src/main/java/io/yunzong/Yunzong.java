package io.yunzong;

import io.yunzong.platform.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The application: one process, one PostgreSQL, flat modules named in freight words. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Yunzong",
        sharedModules = {"kernel", "platform", "identity"})
public class Yunzong {
    static void main(String[] args) {
        Launcher.launch(Yunzong.class, args);
    }
}
