package io.yunzong.journey;

import io.yunzong.platform.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./yunzong rebuild-journeys}: derives the rows of all lists from plans and events again. */
@Component
class RebuildCommand implements Command {
    private final Projector projector;

    RebuildCommand(Projector projector) {
        this.projector = projector;
    }

    @Override
    public String name() {
        return "rebuild-journeys";
    }

    @Override
    @SuppressWarnings("SystemOut")
    public int run(List<String> args) {
        System.out.println("Derived " + projector.rebuild() + " journeys again.");
        return 0;
    }
}
