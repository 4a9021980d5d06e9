package io.yunzong.leadership.domain;

import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.leadership.Decision;
import io.yunzong.leadership.DecisionEvent;
import io.yunzong.leadership.DecisionFilter;
import io.yunzong.leadership.DecisionId;
import io.yunzong.leadership.RecordDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of decisions. */
public interface Decisions {
    /** A decision to be entered; its order is complete and checked. */
    record NewDecision(
            RecordDecision order,
            int year,
            int number,
            LocalDate decidedOn,
            PersonId owner,
            String ownerName,
            LocalDate dueOn,
            Instant dueAt,
            Instant at,
            PersonId by,
            String byName) {}

    /** @param reportKey of what may be said more than once; else null */
    record NewEvent(
            DecisionEvent.Kind kind,
            Instant at,
            PersonId by,
            String byName,
            @Nullable String words,
            @Nullable LocalDate oldDueOn,
            @Nullable LocalDate newDueOn,
            @Nullable String reportKey) {}

    /** The next number of the year; whoever asks after this waits until the transaction ends. */
    int nextNumber(int year);

    Optional<Decision> findByKey(PersonId by, String reportKey);

    DecisionId add(NewDecision decision);

    void putInWriting(DecisionId id, DocumentId document, String number);

    Optional<Decision> find(DecisionId id);

    /** Held until the transaction ends. */
    Optional<Decision> lock(DecisionId id);

    /** False when the sender has used the key before. */
    boolean note(DecisionId id, NewEvent event);

    void postpone(DecisionId id, LocalDate dueOn, Instant dueAt, @Nullable Instant overdueAt);

    void close(
            DecisionId id, Decision.State state, Instant at, String byName, String words, @Nullable Instant overdueAt);

    /** First to last. */
    List<DecisionEvent> events(DecisionId id);

    /**
     * The latest first.
     *
     * @param onlyOf null for all; else only what this person sees to
     */
    Page<Decision> page(DecisionFilter filter, @Nullable PersonId onlyOf, Instant now, PageQuery query);

    /** Open ones that are late. */
    int countLate(Instant now);
}
