package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.RecurringWork;
import io.yunzong.telemetry.PositionFinder;
import io.yunzong.telemetry.VehiclePosition;
import io.yunzong.watch.domain.SheetOrders;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for what became late and for sheets that wait to go out. What is due stands in the database, so a restart loses
 * nothing, and several nodes may look at once: each thing is done by whoever holds its consignment first, once. Clauses
 *
 */
@Component
public class WatchClock implements RecurringWork {
    private static final Logger log = LoggerFactory.getLogger(WatchClock.class);
    private static final int BATCH = 200;
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final WatchList list;
    private final Watcher watcher;
    private final DelayBook book;
    private final SheetOrders orders;
    private final SheetDesk sheets;
    private final Vacancies vacancies;
    private final PositionFinder positions;
    private final WatchSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private @Nullable Instant swept;

    WatchClock(
            WatchList list,
            Watcher watcher,
            DelayBook book,
            SheetOrders orders,
            SheetDesk sheets,
            Vacancies vacancies,
            PositionFinder positions,
            WatchSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.list = list;
        this.watcher = watcher;
        this.book = book;
        this.orders = orders;
        this.sheets = sheets;
        this.vacancies = vacancies;
        this.positions = positions;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String workName() {
        return "watch-clock";
    }

    @Override
    public Duration tick() {
        return settings.tick();
    }

    /**
     * Does everything that is due now.
     *
     * @return how many alarms went off here
     */
    @Override
    public int runDue() {
        recheck();
        int alarms = alarms();
        sheets();
        sweep();
        return alarms;
    }

    private void recheck() {
        Boolean more = true;
        while (Boolean.TRUE.equals(more)) {
            more = transaction.execute(status -> {
                List<ConsignmentId> ids = list.takeRechecks(BATCH);
                watcher.refresh(ids);
                return ids.size() == BATCH;
            });
        }
    }

    private int alarms() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<ConsignmentId> failed = new HashSet<>();
        int alarms = 0;
        int size = BATCH;
        while (true) {
            List<ConsignmentId> held = new ArrayList<>();
            int limit = size;
            try {
                alarms += Objects.requireNonNull(transaction.execute(status -> {
                    held.addAll(list.lockDue(now, limit, failed));
                    return held.isEmpty() ? 0 : ring(held, now);
                }));
                if (held.isEmpty()) {
                    return alarms;
                }
            } catch (RuntimeException e) {
                if (held.size() <= 1) {
                    log.error("consignments {} are due and cannot be dealt with; tried again later", held, e);
                    failed.addAll(held);
                    if (held.isEmpty()) {
                        return alarms;
                    }
                }
                // find out which of them it is, and let the others go on
                size = 1;
            }
        }
    }

    private int ring(List<ConsignmentId> held, Instant now) {
        List<WatchList.Fired> fired = list.fire(held, now);
        Map<ConsignmentId, Watched> watched =
                list.lock(held).stream().collect(Collectors.toMap(Watched::id, Function.identity()));
        List<WatchList.Fired> late = new ArrayList<>(fired);
        List<WatchList.Fired> silent = fired.stream()
                .filter(one -> one.alarm().kind() == DelayKind.SILENT)
                .toList();
        late.removeAll(heard(silent, now));
        book.open(late, watched);
        return late.size();
    }

    /** Those whose vehicle was heard of meanwhile: positions are no events, so only here are they asked for. */
    private List<WatchList.Fired> heard(List<WatchList.Fired> silent, Instant now) {
        Map<ConsignmentId, VehicleId> aboard =
                list.aboard(silent.stream().map(WatchList.Fired::consignment).toList());
        Map<VehicleId, Instant> seen = new HashMap<>();
        for (VehiclePosition position : positions.latest(new HashSet<>(aboard.values()))) {
            seen.put(position.vehicleId(), position.at());
        }
        List<WatchList.Fired> heard = new ArrayList<>();
        for (WatchList.Fired one : silent) {
            VehicleId vehicle = aboard.get(one.consignment());
            Instant at = vehicle == null ? null : seen.get(vehicle);
            if (at != null && at.plus(settings.silentAfter()).isAfter(now)) {
                list.heard(one.consignment(), at, at.plus(settings.silentAfter()));
                heard.add(one);
            }
        }
        return heard;
    }

    private void sheets() {
        while (true) {
            AtomicReference<@Nullable ConsignmentId> held = new AtomicReference<>();
            try {
                transaction.executeWithoutResult(
                        status -> orders.lockDue(clock.instant()).ifPresent(id -> {
                            held.set(id);
                            sheets.sendOrdered(id);
                        }));
            } catch (RuntimeException e) {
                later(held.get(), e);
            }
            if (held.get() == null) {
                return;
            }
        }
    }

    private void later(@Nullable ConsignmentId failed, RuntimeException why) {
        log.error("the tracking sheet of consignment {} cannot be sent; tried again later", failed, why);
        if (failed != null) {
            transaction.executeWithoutResult(status -> orders.failed(failed, clock.instant()));
        }
    }

    private synchronized void sweep() {
        Instant now = clock.instant();
        if (swept == null || swept.plus(BETWEEN_SWEEPS).isBefore(now) || swept.isAfter(now)) {
            swept = now;
            vacancies.sweep();
        }
    }
}
