package io.yunzong.tasks.domain;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Unmet;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskKind;
import io.yunzong.tasks.TasksRefused.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sees a task, who may work on it, and what ends it. */
public final class TaskRules {
    public static final int MAX_NOTE = 2_000;

    private TaskRules() {}

    /** Theirs, of one of their branches, or anybody's for those who see the whole network. Clause H-08. */
    public static boolean sees(Task task, Caller caller) {
        return caller.scope().everything()
                || isPersonally(task, caller)
                || (task.siteId() != null && caller.scope().covers(task.siteId()));
    }

    /** Their own, one that lies with a role they hold, or any they see when they may give it to somebody. */
    public static boolean mayWorkOn(Task task, Caller caller) {
        return isPersonally(task, caller)
                || (task.ownerPerson() == null && isTheirDesk(task, caller))
                || (caller.may(Permission.TASK_ASSIGN) && sees(task, caller));
    }

    /** Whether it is of a role they hold at a branch of theirs, whoever has taken it. */
    public static boolean isTheirDesk(Task task, Caller caller) {
        Role role = task.ownerRole();
        if (role == null || !caller.roles().contains(role)) {
            return false;
        }
        return role.reach() == Role.Reach.NETWORK
                || task.siteId() == null
                || caller.scope().covers(task.siteId());
    }

    public static boolean isPersonally(Task task, Caller caller) {
        return caller.personId() != null && caller.personId().equals(task.ownerPerson());
    }

    /** Everything that stands against it ending so. Clause A-09. */
    public static List<Unmet> checkEnd(Task task, Task.Outcome outcome, @Nullable String note) {
        if (outcome == Task.Outcome.CANCELLED) {
            return checkReason(note, "reason");
        }
        List<Unmet> unmet = new ArrayList<>();
        if (task.kind().closing() == TaskKind.Closing.WITH_NOTE && Blanks.toNull(note) == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note").underClause(clause(task)));
        }
        unmet.addAll(checkLength(note, "note"));
        return unmet;
    }

    private static String clause(Task task) {
        return task.clause() == null ? "A-09" : task.clause();
    }

    /** A reason is given and not endless. */
    public static List<Unmet> checkReason(@Nullable String reason, String field) {
        return Blanks.toNull(reason) == null
                ? List.of(Why.REASON_MISSING.unmet().inField(field))
                : checkLength(reason, field);
    }

    public static List<Unmet> checkLength(@Nullable String text, String field) {
        return text != null && text.length() > MAX_NOTE
                ? List.of(Why.TOO_LONG.unmet("length", MAX_NOTE).inField(field))
                : List.of();
    }
}
