package io.yunzong.journey.domain;

import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.journey.MapBox;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of lists; {@code now} decides what is overdue. */
public interface Lists {
    Page<ListedConsignment> page(ConsignmentFilter filter, PageQuery query, Scope scope, Instant now);

    Optional<ListedConsignment> find(ConsignmentId id, Scope scope, Instant now);

    List<ListedConsignment> map(ConsignmentFilter filter, @Nullable MapBox box, int limit, Scope scope, Instant now);

    void read(
            ConsignmentFilter filter,
            PageQuery order,
            Scope scope,
            Instant now,
            Consumer<Stream<ListedConsignment>> reader);
}
