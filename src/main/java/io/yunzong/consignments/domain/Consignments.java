package io.yunzong.consignments.domain;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentChange;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Regime;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All consignments. */
public interface Consignments {
    /**
     * A consignment as it goes into the database: with names of its ends and what it is searched by, which lists need and
     * other modules know.
     */
    record Entry(
            Consignment consignment,
            List<PieceSpec> pieces,
            String originName,
            String destinationName,
            SearchText searchText,
            String createdBy) {}

    /** Ids nobody else will get. */
    List<ConsignmentId> reserveIds(int count);

    /**
     * Takes the next numbers of the branch's sequence for that day.
     *
     * @param day {@code yyMMdd}
     * @return the first of them; the caller owns {@code count} numbers from there
     */
    long reserveNumbers(SiteId site, String day, int count);

    /** Adds them all with their routes and pieces, except those whose number is taken. Returns the ids added. */
    Set<ConsignmentId> add(List<Entry> entries);

    /** Those of the numbers that are taken, with the consignment that has them. */
    Map<String, ConsignmentId> findByNumbers(Collection<String> numbers);

    Optional<Consignment> find(ConsignmentId id, Scope scope);

    List<Consignment> list(Collection<ConsignmentId> ids, Scope scope);

    /** Of those in scope that have one. */
    Map<ConsignmentId, Regime> regimes(Collection<ConsignmentId> ids, Scope scope);

    /** Finds it and holds its row until the transaction ends. */
    Optional<Consignment> findForUpdate(ConsignmentId id, Scope scope);

    /** Replaces what the waybill says; with its pieces when they are given. Counts the version up. */
    void update(Entry entry, boolean withPieces);

    void cancel(ConsignmentId id, Instant at, String reason);

    /**
     * Cancels those that are not and gives their numbers and piece codes free by a mark, and notes for ever what they
     * were. Three statements, however many there are.
     */
    void annul(Collection<ConsignmentId> ids, Instant at, String reason, Caller caller);

    /** Removes them with their routes and pieces; only what nobody ever edited can go. */
    void remove(Collection<ConsignmentId> ids);

    void addChange(ConsignmentChange change);

    /** Latest first. */
    List<ConsignmentChange> listChanges(ConsignmentId id);
}
