package io.yunzong.regulation;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.regulation.RegulationRefused.Why;
import io.yunzong.regulation.domain.Differences;
import io.yunzong.regulation.domain.DraftRules;
import io.yunzong.regulation.domain.Drafts;
import io.yunzong.regulation.domain.Versions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Headquarters writes the rules here: one draft at a time, published whole, never changed afterwards. Clause C-15. */
@Component
@Transactional
public class RegulationDesk {
    private static final int LONGEST_NOTE = 1000;

    private final Versions versions;
    private final Drafts drafts;
    private final RegulationFinder finder;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final LiveFeed live;
    private final Clock clock;

    RegulationDesk(
            Versions versions,
            Drafts drafts,
            RegulationFinder finder,
            ApplicationEventPublisher events,
            Audit audit,
            LiveFeed live,
            Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.finder = finder;
        this.events = events;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Starts a draft from the version in force; when there is one already, that one. */
    public RegulationDraft openDraft(Caller caller) {
        demandWrite(caller);
        RegulationVersion current = finder.current();
        if (drafts.open(current, clock.instant(), caller.displayName())) {
            live.announce(LiveTopic.REGULATION, LiveFeed.MANY);
            audit.record(caller, "regulation.draft_opened", "regulation:" + current.number(), Map.of());
        }
        return drafts.find().orElseThrow(RegulationDesk::noDraft);
    }

    /**
     * Replaces one part of the draft.
     *
     * @throws RegulationRefused NO_DRAFT, CHANGED_MEANWHILE, or everything that is wrong with the rules of the part
     */
    public RegulationDraft edit(EditPart edit, Caller caller) {
        demandWrite(caller);
        RegulationDraft draft = drafts.lock().orElseThrow(RegulationDesk::noDraft);
        if (draft.part(edit.part()).version() != edit.version()) {
            throw RegulationRefused.changedMeanwhile();
        }
        RegulationContent changed = draft.content().with(edit.part(), edit.rules());
        String field = edit.part().name().toLowerCase(Locale.ROOT);
        RegulationRefused.unlessEmpty(check(changed, draft.basedOn()).stream()
                .filter(unmet -> unmet.field() != null && unmet.field().startsWith(field))
                .toList());
        drafts.change(edit.part(), edit.rules(), clock.instant(), caller.displayName());
        live.announce(LiveTopic.REGULATION, LiveFeed.MANY);
        audit.record(
                caller,
                "regulation.draft_edited",
                "regulation:" + draft.basedOn(),
                Map.of(
                        "part",
                        edit.part().name(),
                        "rules",
                        Differences.between(draft.content(), changed).stream()
                                .map(one -> one.kind() + " " + one.rule().code())
                                .toList()));
        return drafts.find().orElseThrow(RegulationDesk::noDraft);
    }

    /**
     * Puts the draft into force as the next version. Of several who press at once, one does it.
     *
     * @throws RegulationRefused NO_DRAFT, CHANGED_MEANWHILE, NOTHING_CHANGED, or everything that is wrong
     */
    public RegulationVersion publish(PublishDraft command, Caller caller) {
        demandWrite(caller);
        RegulationDraft draft = drafts.lock().orElseThrow(RegulationDesk::noDraft);
        if (draft.revision() != command.revision()) {
            throw RegulationRefused.changedMeanwhile();
        }
        RegulationVersion before = finder.get(draft.basedOn());
        List<Unmet> unmet = new ArrayList<>(checkNote(command.note()));
        List<Difference> differences = Differences.between(before.content(), draft.content());
        if (differences.isEmpty()) {
            unmet.add(Why.NOTHING_CHANGED.unmet());
        }
        unmet.addAll(check(draft.content(), draft.basedOn()));
        RegulationRefused.unlessEmpty(unmet);
        RegulationVersion next = new RegulationVersion(
                before.number() + 1,
                // the database keeps microseconds
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.displayName(),
                command.note().strip(),
                draft.content());
        if (!versions.add(next)) {
            throw RegulationRefused.changedMeanwhile();
        }
        drafts.remove();
        forgetUnlessCommitted(next.number());
        events.publishEvent(new RegulationPublished(next.number(), next.publishedAt(), next.note()));
        live.announce(LiveTopic.REGULATION, next.number());
        audit.record(
                caller,
                "regulation.published",
                "regulation:" + next.number(),
                Map.of("note", next.note(), "changes", differences.size()));
        return next;
    }

    /**
     * Throws the draft away.
     *
     * @param revision the draft's revision that was looked at, so that nobody's fresh work is lost unseen
     * @throws RegulationRefused NO_DRAFT, CHANGED_MEANWHILE
     */
    public void discard(long revision, Caller caller) {
        demandWrite(caller);
        RegulationDraft draft = drafts.lock().orElseThrow(RegulationDesk::noDraft);
        if (draft.revision() != revision) {
            throw RegulationRefused.changedMeanwhile();
        }
        int changes = Differences.between(finder.get(draft.basedOn()).content(), draft.content())
                .size();
        drafts.remove();
        live.announce(LiveTopic.REGULATION, LiveFeed.MANY);
        audit.record(caller, "regulation.draft_discarded", "regulation:" + draft.basedOn(), Map.of("changes", changes));
    }

    private List<Unmet> check(RegulationContent draft, int basedOn) {
        return DraftRules.check(
                draft,
                finder.get(basedOn).content(),
                finder.get(RegulationVersion.SHIPPED).content());
    }

    private static List<Unmet> checkNote(String note) {
        if (note.isBlank()) {
            return List.of(Why.NOTE_MISSING.unmet().inField("note"));
        }
        return note.length() <= LONGEST_NOTE
                ? List.of()
                : List.of(Why.NOTE_TOO_LONG.unmet("length", LONGEST_NOTE).inField("note"));
    }

    /** A listener may have read the version while it was not yet certain. */
    private void forgetUnlessCommitted(int number) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    finder.forget(number);
                }
            }
        });
    }

    static void demandWrite(Caller caller) {
        if (!caller.may(Permission.REGULATION_WRITE)) {
            throw new RegulationRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet().underClause("C-15"));
        }
    }

    private static RegulationRefused noDraft() {
        return new RegulationRefused(Kind.CONFLICT, Why.NO_DRAFT.unmet());
    }
}
