package io.yunzong.journey;

import io.yunzong.journey.domain.Lists;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consignments by the page, on the map and by the thousand, always within a scope. Clauses B-14, H-08. */
@Component
@Transactional(readOnly = true)
public class ConsignmentLists {
    /** A map shows no more at once; whoever needs all of them narrows the filter. */
    public static final int MAP_LIMIT = 5000;

    private final Lists lists;
    private final Clock clock;

    ConsignmentLists(Lists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * One page, the newest booking first unless sorted by bookedAt, number, status, statusAt, promisedDeliveryAt, eta or
     * minutesLate.
     */
    public Page<ListedConsignment> page(ConsignmentFilter filter, PageQuery query, Scope scope) {
        return lists.page(filter, query, scope, clock.instant());
    }

    public Optional<ListedConsignment> find(ConsignmentId id, Scope scope) {
        return lists.find(id, scope, clock.instant());
    }

    /** Those with a known place, the newest booking first; without a status filter, those under way. */
    public List<ListedConsignment> map(ConsignmentFilter filter, @Nullable MapBox box, Scope scope) {
        return lists.map(filter, box, MAP_LIMIT, scope, clock.instant());
    }

    /** Every one that matches, in the order of the list, one after another and never all in memory; the stream ends with
     * the call. */
    public void read(
            ConsignmentFilter filter, PageQuery order, Scope scope, Consumer<Stream<ListedConsignment>> reader) {
        lists.read(filter, order, scope, clock.instant(), reader);
    }
}
