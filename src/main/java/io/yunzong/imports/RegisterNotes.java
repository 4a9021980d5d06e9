package io.yunzong.imports;

import io.yunzong.identity.Audit;
import io.yunzong.platform.LiveFeed;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notes in the audit trail what targets of registers load and take back, and tells open pages. */
@Component
public class RegisterNotes {
    private final Audit audit;
    private final LiveFeed live;

    RegisterNotes(Audit audit, LiveFeed live) {
        this.audit = audit;
        this.live = live;
    }

    void loaded(RegisterTarget.Frame frame, ImportContext context, Register.Loaded loaded) {
        if (loaded.added() + loaded.changed() > 0) {
            note(
                    frame,
                    context,
                    "imported",
                    Map.of("file", context.fileName(), "added", loaded.added(), "changed", loaded.changed()));
        }
    }

    void takenBack(RegisterTarget.Frame frame, ImportContext context, int count) {
        note(frame, context, "taken_back", Map.of("count", count));
    }

    private void note(RegisterTarget.Frame frame, ImportContext context, String what, Map<String, ?> details) {
        live.announce(frame.topic(), LiveFeed.MANY);
        audit.record(context.caller(), frame.thing() + "." + what, "import:" + context.job(), details);
    }
}
