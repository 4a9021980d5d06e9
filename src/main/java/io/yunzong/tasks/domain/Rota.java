package io.yunzong.tasks.domain;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.Absence;
import io.yunzong.tasks.RosterEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is appointed to what, and who is away when. */
public interface Rota {
    /** Lets nobody else change the entries of a role at a branch until the transaction ends. */
    void lock(Role role, @Nullable SiteId site);

    Optional<RosterEntry> find(long id);

    /** All entries of a role at a branch. */
    List<RosterEntry> listOf(Role role, @Nullable SiteId site);

    /** Those that cover the instant, of a role at some branches; without branches at headquarters. */
    List<RosterEntry> listAt(Role role, Collection<SiteId> sites, Instant at);

    /** What somebody is appointed to at an instant. */
    List<RosterEntry> listOf(PersonId person, Instant at);

    /**
     * By branch, role, rank and time.
     *
     * @param sites null for all
     * @param endingAfter leaves out what ended before
     */
    List<RosterEntry> list(@Nullable Role role, @Nullable Collection<SiteId> sites, Instant endingAfter, int limit);

    RosterEntry add(RosterEntry entry);

    /** False when somebody was quicker. */
    boolean change(RosterEntry entry);

    void remove(long id);

    Optional<Absence> findAbsence(long id);

    /** Those of them who are away at the instant. */
    Set<PersonId> listAway(Collection<PersonId> people, Instant at);

    /**
     * By time.
     *
     * @param person null for everybody
     */
    List<Absence> listAbsences(@Nullable PersonId person, Instant endingAfter, int limit);

    Absence addAbsence(Absence absence);

    boolean changeAbsence(Absence absence);

    void removeAbsence(long id);
}
