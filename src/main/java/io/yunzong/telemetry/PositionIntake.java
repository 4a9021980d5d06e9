package io.yunzong.telemetry;

import io.yunzong.devices.DeviceBinding;
import io.yunzong.devices.DeviceBound;
import io.yunzong.devices.DeviceFinder;
import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.domain.Doubt;
import io.yunzong.telemetry.domain.Positions;
import io.yunzong.telemetry.domain.StoredPosition;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes positions in. Everything reported is durable when {@link #report} returns: sent from HTTP, that is after the
 * commit; called inside a transaction of an import, with that transaction. Clauses B-01, B-17, C-14.
 */
@Component
public class PositionIntake {
    private final Positions positions;
    private final DeviceFinder devices;
    private final PositionAnnouncer announcer;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PositionIntake(
            Positions positions,
            DeviceFinder devices,
            PositionAnnouncer announcer,
            TransactionTemplate transactions,
            Clock clock) {
        this.positions = positions;
        this.devices = devices;
        this.announcer = announcer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Stores what is new of these and tells what became of each, in their order. */
    public List<PositionOutcome> report(List<PositionReport> reports) {
        if (reports.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<StoredPosition> weighed = weigh(reports, now);
        // outside the transaction that writes: making a partition locks more than a row
        positions.prepare(months(weighed));
        List<Boolean> added = transactions.execute(status -> store(weighed, now));
        List<PositionOutcome> outcomes = new ArrayList<>(reports.size());
        for (int i = 0; i < weighed.size(); i++) {
            outcomes.add(
                    !added.get(i)
                            ? PositionOutcome.DUPLICATE
                            : weighed.get(i).doubt() == null ? PositionOutcome.ACCEPTED : PositionOutcome.SUSPECT);
        }
        return outcomes;
    }

    /** Keeps what a device sent and nobody could read, with the reason and the very text. */
    @Transactional
    public void keepRefused(DeviceId device, List<String> reasons, List<String> texts) {
        positions.keepRefused(device, clock.instant(), reasons, texts);
    }

    /** What the device reported before the binding was entered is counted to its vehicle as well. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DeviceBound event) {
        positions.assign(event.deviceId(), event.vehicleId(), event.from());
    }

    private List<Boolean> store(List<StoredPosition> weighed, Instant now) {
        List<Boolean> added = positions.add(weighed);
        List<StoredPosition> trusted = new ArrayList<>();
        for (int i = 0; i < weighed.size(); i++) {
            StoredPosition position = weighed.get(i);
            if (added.get(i) && position.doubt() == null && position.vehicleId() != null) {
                trusted.add(position);
            }
        }
        announcer.announce(positions.advance(trusted), now);
        return added;
    }

    private List<StoredPosition> weigh(List<PositionReport> reports, Instant now) {
        Map<DeviceId, List<DeviceBinding>> bindings = new HashMap<>();
        List<StoredPosition> weighed = new ArrayList<>(reports.size());
        for (PositionReport report : reports) {
            VehicleId vehicle = report.vehicleId();
            if (report.deviceId() != null) {
                List<DeviceBinding> rides = bindings.computeIfAbsent(report.deviceId(), devices::listBindings);
                vehicle = vehicleAt(rides, report.deviceTime());
            }
            weighed.add(new StoredPosition(
                    report, vehicle, now, Doubt.about(report, now).orElse(null)));
        }
        return weighed;
    }

    private static @Nullable VehicleId vehicleAt(List<DeviceBinding> bindings, Instant at) {
        return bindings.stream()
                .filter(binding -> binding.covers(at))
                .findFirst()
                .map(DeviceBinding::vehicleId)
                .orElse(null);
    }

    /** Positions whose time is in doubt wait in the default partition: a wrong clock makes no tables. */
    private static Set<YearMonth> months(List<StoredPosition> weighed) {
        return weighed.stream()
                .filter(position ->
                        position.doubt() == null || !position.doubt().concernsTime())
                .map(position -> YearMonth.from(position.report().deviceTime().atOffset(ZoneOffset.UTC)))
                .collect(Collectors.toSet());
    }
}
