package io.yunzong;

import io.yunzong.demo.Simulate;
import io.yunzong.platform.Launcher;
import java.util.List;
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
        if (args.length > 0 && args[0].equals("simulate")) {
            // a client of a server that runs elsewhere; needs nothing of ours
            System.exit(Simulate.run(List.of(args).subList(1, args.length)));
        }
        Launcher.launch(Yunzong.class, args);
    }
}
