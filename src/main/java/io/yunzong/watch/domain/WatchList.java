package io.yunzong.watch.domain;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All consignments that are watched. */
public interface WatchList {
    /** An alarm of a consignment that went off. */
    record Fired(ConsignmentId consignment, Alarm alarm) {}

    /** Takes those of the consignments the regulation covers; one statement however many. */
    List<ConsignmentId> admit(Collection<ConsignmentId> ids);

    /** Those of them that are watched and have since become goods of a customer the regulation does not cover. */
    List<ConsignmentId> listStrangers(Collection<ConsignmentId> ids);

    /** Holds those of them that are watched; always in one order, so that two who hold many do not wait in turn. */
    List<Watched> lock(Collection<ConsignmentId> ids);

    /** Those in scope. */
    Optional<Watched> find(ConsignmentId id, Scope scope);

    Optional<Watched> findBySheet(DocumentId sheet);

    /** The nodes of the route, in order. */
    List<Stop> stops(ConsignmentId id);

    /** Replaces what is kept of their outlook. An alarm whose time did not change keeps that it went off. */
    void write(List<Outlook> outlooks);

    void remove(Collection<ConsignmentId> ids);

    /** Holds those of which an alarm is due, the earliest first, and passes over those somebody else holds. */
    List<ConsignmentId> lockDue(Instant now, int limit, Set<ConsignmentId> except);

    /** Lets off every alarm of these that is due; they must be held. */
    List<Fired> fire(Collection<ConsignmentId> ids, Instant now);

    /** The vehicles those of them are on that are on one. */
    Map<ConsignmentId, VehicleId> aboard(Collection<ConsignmentId> ids);

    /** Notes that something was heard of it, so that it is silent only later; it must be held. */
    void heard(ConsignmentId id, Instant newsAt, Instant silentAt);

    /** Asks for a new look at it by whoever looks next. */
    void recheckLater(ConsignmentId id);

    /** Takes what was asked for. */
    List<ConsignmentId> takeRechecks(int limit);

    /** Notes the sheet as it was sent, and whose confirmation is awaited now. */
    void sent(
            ConsignmentId id,
            DocumentId sheet,
            int version,
            Instant at,
            @Nullable Integer ackSeq,
            @Nullable SiteId ackSite,
            @Nullable Instant ackDueAt);

    void ackDue(ConsignmentId id, Instant dueAt);

    void acked(ConsignmentId id, Instant at);

    /** The branches that key cargo is at or comes to. */
    Set<SiteId> sitesAhead();
}
