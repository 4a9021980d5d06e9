package io.yunzong.consignments;

import io.yunzong.consignments.domain.Consignments;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back consignments that came in together with their history, as files of whole trips bring them. The facts are
 * append-only and name their consignment, so what has facts is annulled instead of removed: cancelled with a reason, its
 * facts retracted, its number and piece codes given free by a mark, so that the corrected file can bring them again.
 */
@Component
public class Annulments {
    private final Consignments consignments;
    private final Withdrawals withdrawals;
    private final ConsignmentDesk desk;
    private final ObjectProvider<ConsignmentProgress> progress;
    private final ApplicationEventPublisher events;
    private final LiveFeed live;
    private final Audit audit;
    private final Clock clock;

    Annulments(
            Consignments consignments,
            Withdrawals withdrawals,
            ConsignmentDesk desk,
            ObjectProvider<ConsignmentProgress> progress,
            ApplicationEventPublisher events,
            LiveFeed live,
            Audit audit,
            Clock clock) {
        this.consignments = consignments;
        this.withdrawals = withdrawals;
        this.desk = desk;
        this.progress = progress;
        this.events = events;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes all of them back, or none when anything has happened to one that the import did not bring itself.
     *
     * @param reportKeys what the keys of the reports begin with that the import recorded
     */
    @Transactional
    public WithdrawOutcome withdraw(List<ConsignmentId> ids, String reportKeys, String reason, Caller caller) {
        Set<ConsignmentId> withFacts = new HashSet<>();
        for (List<ConsignmentId> batch : batches(ids)) {
            Set<ConsignmentId> started = new HashSet<>();
            Set<ConsignmentId> beyond = new HashSet<>();
            progress.stream().forEach(journey -> {
                started.addAll(journey.listStarted(batch));
                beyond.addAll(journey.listStartedBeyond(batch, reportKeys));
            });
            List<Unmet> obstacles = withdrawals.obstacles(batch, beyond, caller.scope());
            if (!obstacles.isEmpty()) {
                return new WithdrawOutcome(obstacles, 0, 0);
            }
            withFacts.addAll(started);
        }
        List<ConsignmentId> removed =
                ids.stream().filter(id -> !withFacts.contains(id)).toList();
        List<ConsignmentId> annulled = ids.stream().filter(withFacts::contains).toList();
        if (!removed.isEmpty()) {
            desk.withdraw(removed, caller);
        }
        if (!annulled.isEmpty()) {
            annul(annulled, reason, caller);
        }
        return new WithdrawOutcome(List.of(), removed.size(), annulled.size());
    }

    private void annul(List<ConsignmentId> ids, String reason, Caller caller) {
        for (List<ConsignmentId> batch : batches(ids)) {
            consignments.annul(batch, clock.instant(), reason, caller);
            events.publishEvent(new ConsignmentsAnnulled(batch, reason, caller));
        }
        live.announce(LiveTopic.CONSIGNMENT, LiveFeed.MANY);
        audit.record(
                caller, "consignment.annulled_many", "consignments", Map.of("annulled", ids.size(), "reason", reason));
    }

    private static List<List<ConsignmentId>> batches(List<ConsignmentId> ids) {
        List<List<ConsignmentId>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += ConsignmentDesk.BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + ConsignmentDesk.BATCH)));
        }
        return batches;
    }
}
