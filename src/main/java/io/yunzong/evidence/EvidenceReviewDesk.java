package io.yunzong.evidence;

import io.yunzong.evidence.EvidenceRefused.Why;
import io.yunzong.evidence.EvidenceReview.Decision;
import io.yunzong.evidence.EvidenceReview.Doubt;
import io.yunzong.evidence.domain.Exhibits;
import io.yunzong.evidence.domain.Exhibits.Suspicion;
import io.yunzong.evidence.domain.Reviews;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the quality group looks at evidence something speaks against, and at some by chance. It sees the whole network:
 * the earlier photo of a pair may be anybody's. Clause C-14.
 */
@Component
@Transactional
public class EvidenceReviewDesk {
    private static final int MOST_SAMPLED = 100;

    private final Exhibits exhibits;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;
    private final LiveFeed live;
    private final Audit audit;
    private final Clock clock;

    EvidenceReviewDesk(
            Exhibits exhibits,
            Reviews reviews,
            ApplicationEventPublisher events,
            LiveFeed live,
            Audit audit,
            Clock clock) {
        this.exhibits = exhibits;
        this.reviews = reviews;
        this.events = events;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param decided whether it has been decided about; null for both
     */
    public Page<EvidenceReview> page(@Nullable Boolean decided, PageQuery query, Caller caller) {
        refuseUnlessNetwork(caller);
        Page<Evidence> page = reviews.page(decided, query);
        Map<EvidenceId, EvidenceReview> complete = complete(page.rows());
        return page.map(evidence -> Objects.requireNonNull(complete.get(evidence.id())));
    }

    /** Recent photos by chance, for looking at the photos of an ordinary day. */
    public List<Evidence> sample(int count, Caller caller) {
        refuseUnlessNetwork(caller);
        return reviews.sample(Math.clamp(count, 1, MOST_SAMPLED));
    }

    /** @throws EvidenceRefused NOT_FOUND */
    public EvidenceReview get(EvidenceId id, Caller caller) {
        refuseUnlessNetwork(caller);
        Evidence evidence = exhibits.find(id).orElseThrow(EvidenceRefused::notFound);
        return Objects.requireNonNull(complete(List.of(evidence)).get(id));
    }

    /**
     * Decides, once and for good, whether it proves what it was offered for. What is rejected fills no slot any more.
     *
     * @throws EvidenceRefused NOT_FOUND, NOTE_MISSING, OWN_EVIDENCE, ALREADY_DECIDED
     */
    public EvidenceReview decide(EvidenceId id, ReviewVerdict verdict, String note, Caller caller) {
        EvidenceReview review = get(id, caller);
        String why = Blanks.strip(note);
        if (why.isEmpty()) {
            throw new EvidenceRefused(Kind.INVALID, Why.NOTE_MISSING.unmet().inField("note"));
        }
        if (review.evidence().by().equals(caller.mark())) {
            throw new EvidenceRefused(Kind.FORBIDDEN, Why.OWN_EVIDENCE.unmet().underClause("C-14"));
        }
        Decision decision =
                new Decision(verdict, why, caller.displayName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!reviews.decide(id, decision, caller.mark())) {
            String before = reviews.decisions(List.of(id)).values().stream()
                    .map(Decision::byName)
                    .findFirst()
                    .orElse("?");
            throw new EvidenceRefused(Kind.CONFLICT, Why.ALREADY_DECIDED.unmet("by", before));
        }
        live.announce(LiveTopic.EVIDENCE, id.value());
        events.publishEvent(new EvidenceDecided(id, review.evidence().subject(), verdict));
        audit.record(
                caller,
                "evidence.decided",
                "evidence:" + id,
                Map.of(
                        "verdict",
                        verdict.name(),
                        "note",
                        why,
                        "subject",
                        review.evidence().subject().toString()));
        return get(id, caller);
    }

    private Map<EvidenceId, EvidenceReview> complete(List<Evidence> rows) {
        List<EvidenceId> ids = rows.stream().map(Evidence::id).toList();
        Map<EvidenceId, List<Suspicion>> suspicions = reviews.suspicions(ids);
        Map<EvidenceId, Decision> decisions = reviews.decisions(ids);
        Map<EvidenceId, Evidence> earlier = exhibits
                .listByIds(suspicions.values().stream()
                        .flatMap(List::stream)
                        .map(Suspicion::matched)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity()));
        return rows.stream()
                .collect(Collectors.toMap(
                        Evidence::id,
                        evidence -> new EvidenceReview(
                                evidence,
                                suspicions.getOrDefault(evidence.id(), List.of()).stream()
                                        .map(found -> doubt(found, earlier))
                                        .toList(),
                                decisions.get(evidence.id()))));
    }

    private static Doubt doubt(Suspicion suspicion, Map<EvidenceId, Evidence> earlier) {
        EvidenceId matched = suspicion.matched();
        return new Doubt(suspicion.flag(), matched == null ? null : earlier.get(matched), suspicion.distance());
    }

    private static void refuseUnlessNetwork(Caller caller) {
        if (!caller.scope().everything()) {
            throw new EvidenceRefused(Kind.FORBIDDEN, Why.REVIEW_NEEDS_NETWORK.unmet());
        }
    }
}
