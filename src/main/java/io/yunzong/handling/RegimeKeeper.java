package io.yunzong.handling;

import io.yunzong.consignments.ConsignmentsBooked;
import io.yunzong.consignments.ConsignmentsWithdrawn;
import io.yunzong.handling.domain.Regimes;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes at booking under which version of the regulation a consignment is handled; what is published later changes
 * nothing for it. Two statements for every booking of a thousand or fewer. Clause C-15.
 */
@Component
class RegimeKeeper {
    private final Regimes regimes;
    private final RegulationFinder regulations;
    private final Clock clock;

    RegimeKeeper(Regimes regimes, RegulationFinder regulations, Clock clock) {
        this.regimes = regimes;
        this.regulations = regulations;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsBooked booked) {
        RegulationVersion current = regulations.current();
        Set<CustomerClass> regulated =
                Arrays.stream(CustomerClass.values()).filter(current::regulates).collect(Collectors.toSet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!regulated.isEmpty()) {
            regimes.keep(booked.ids(), current.number(), regulated, now);
        }
    }

    /** They never were. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsWithdrawn withdrawn) {
        regimes.forget(withdrawn.ids());
    }
}
