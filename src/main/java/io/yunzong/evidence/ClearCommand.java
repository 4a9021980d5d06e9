package io.yunzong.evidence;

import io.yunzong.identity.Caller;
import io.yunzong.platform.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./yunzong clear-expired-evidence}: removes photos and files whose retention has run out. */
@Component
class ClearCommand implements Command {
    private final ExpiredEvidence expired;

    ClearCommand(ExpiredEvidence expired) {
        this.expired = expired;
    }

    @Override
    public String name() {
        return "clear-expired-evidence";
    }

    @Override
    @SuppressWarnings("SystemOut")
    public int run(List<String> args) {
        System.out.println("Cleared away " + expired.clearAll(Caller.system(name())) + " exhibits.");
        return 0;
    }
}
