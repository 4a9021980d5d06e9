package io.yunzong.delivery;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.tasks.TaskKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The duties of the last stretch, each with the clock the regulation gives it. Clauses. */
@Component
class DeliveryDuties {
    private static final String MODULE = "delivery";
    private static final TaskKind REVIEW = TaskKind.byDeed(MODULE, "release_review");
    private static final TaskKind RESIGN = TaskKind.byDeed(MODULE, "release_resign");
    private static final TaskKind DECISION = TaskKind.byDeed(MODULE, "refusal_decision");
    private static final TaskKind REPACK = TaskKind.byDeed(MODULE, "refusal_repack");
    private static final TaskKind RETURN = TaskKind.byDeed(MODULE, "return_departed");
    private static final TaskKind CALLBACK = TaskKind.withNote(MODULE, "delivery_callback");

    private final TaskDesk tasks;
    private final TaskFinder finder;

    DeliveryDuties(TaskDesk tasks, TaskFinder finder) {
        this.tasks = tasks;
        this.finder = finder;
    }

    /** Whose duty it is, about which waybill, and since when. */
    record About(
            ConsignmentId consignment,
            String number,
            SiteId site,
            RegulationVersion rules,
            CustomerClass customerClass,
            Instant since) {}

    /** @return when it is due on its calendar */
    Instant review(ReleaseId id, Role reviewer, About about, Caller by) {
        return open(REVIEW, reviewKey(id, reviewer), about, "release_review", reviewer, null, by);
    }

    void reviewed(ReleaseId id, Role reviewer, @Nullable String comment, Caller by) {
        tasks.completeByKey(reviewKey(id, reviewer), comment, by);
    }

    void noReview(ReleaseId id, String why, Caller by) {
        ReleaseOrder.REVIEWERS.forEach(role -> tasks.cancelByKey(reviewKey(id, role), why, by));
    }

    Instant resign(DeficiencyId id, PersonId responsible, About about, Caller by) {
        return open(RESIGN, resignKey(id), about, "resign", null, responsible, by);
    }

    Instant resignDue(About about) {
        return about.rules().deadline("resign", about.customerClass()).dueFrom(about.since());
    }

    void resigned(DeficiencyId id, @Nullable String note, Caller by) {
        tasks.completeByKey(resignKey(id), note, by);
    }

    void noResign(DeficiencyId id, String why, Caller by) {
        tasks.cancelByKey(resignKey(id), why, by);
    }

    Instant decision(RefusalId id, About about, Caller by) {
        return open(DECISION, "delivery:refusal:" + id, about, "refusal_decision", Role.OPERATIONS_MANAGER, null, by);
    }

    Instant decisionDue(About about) {
        return about.rules().deadline("refusal_decision", about.customerClass()).dueFrom(about.since());
    }

    void decided(RefusalId id, @Nullable String remark, Caller by) {
        tasks.completeByKey("delivery:refusal:" + id, remark, by);
    }

    void repack(RefusalId id, About about, Caller by) {
        open(REPACK, "delivery:repack:" + id, about, "repack", Role.WAREHOUSE_KEEPER, null, by);
    }

    void repacked(RefusalId id, String note, Caller by) {
        tasks.completeByKey("delivery:repack:" + id, note, by);
    }

    Instant returning(RefusalId id, About about, Caller by) {
        return open(RETURN, "delivery:return:" + id, about, "return_departed", Role.DISPATCHER, null, by);
    }

    void departed(RefusalId id, Caller by) {
        tasks.completeByKey("delivery:return:" + id, null, by);
    }

    void callback(ReceiptId id, About about, Caller by) {
        open(CALLBACK, "delivery:callback:" + id, about, "after_delivery_call", Role.TRACKER, null, by);
    }

    private Instant open(
            TaskKind kind,
            String key,
            About about,
            String deadlineCode,
            @Nullable Role role,
            @Nullable PersonId person,
            Caller by) {
        Deadline deadline = about.rules().deadline(deadlineCode, about.customerClass());
        OpenTask.Builder task = OpenTask.of(kind, key, Subject.of(about.consignment()))
                .at(about.site())
                .title("number", about.number())
                .under(deadline, about.since());
        if (role != null) {
            task.ownedBy(role);
        }
        if (person != null) {
            task.ownedBy(person);
        }
        tasks.open(task.build(), by);
        return finder.findOpen(key)
                .map(open -> Objects.requireNonNullElse(open.dueAt(), deadline.dueFrom(about.since())))
                .orElse(deadline.dueFrom(about.since()));
    }

    private static String reviewKey(ReleaseId id, Role reviewer) {
        return "delivery:review:" + id + ":" + reviewer;
    }

    private static String resignKey(DeficiencyId id) {
        return "delivery:resign:" + id;
    }
}
