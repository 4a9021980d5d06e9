package io.yunzong.evidence;

import io.yunzong.platform.Command;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./yunzong verify-evidence}: reads every photo and file again and holds it against its hash. */
@Component
class VerifyCommand implements Command {
    private final EvidenceCheck check;

    VerifyCommand(EvidenceCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "verify-evidence";
    }

    @Override
    @SuppressWarnings("SystemOut")
    public int run(List<String> args) {
        EvidenceCheck.Verification found = check.verify();
        found.missing().forEach(hash -> tell("missing", hash));
        found.changed().forEach(hash -> tell("changed", hash));
        if (found.unneeded() > 0) {
            System.out.println(found.unneeded() + " more files belong to no evidence: uploads that broke off.");
        }
        if (!found.intact()) {
            System.out.println("The evidence is damaged: of " + found.files() + " files "
                    + found.missing().size() + " are missing and "
                    + found.changed().size() + " changed. Bring them back from a backup.");
            return 1;
        }
        System.out.println("The evidence holds: " + found.files() + " files, each with the bytes that were received.");
        return 0;
    }

    @SuppressWarnings("SystemOut")
    private void tell(String what, String hash) {
        System.out.println(what + "  " + hash);
        check.listNeeding(hash)
                .forEach(evidence -> System.out.println("    evidence " + evidence.id() + ", " + evidence.subject()
                        + ", " + evidence.slot() + ", taken " + evidence.takenAt() + " by " + evidence.byName()));
    }
}
