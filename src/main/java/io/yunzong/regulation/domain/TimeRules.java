package io.yunzong.regulation.domain;

import io.yunzong.regulation.Cadence;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.Direction;
import io.yunzong.regulation.EscalationStep;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRefused.Why;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold for deadlines and cadences. The numbers the source gives stay its numbers. Clause A-29. */
final class TimeRules {
    private static final Duration LONGEST = Duration.ofDays(366);

    private TimeRules() {}

    static void check(RegulationContent draft, RegulationContent shipped, Faults faults) {
        List<Deadline> deadlines = draft.deadlines();
        Set<String> general = deadlines.stream()
                .filter(Deadline::holdsForAll)
                .map(Deadline::code)
                .collect(Collectors.toSet());
        for (int i = 0; i < deadlines.size(); i++) {
            Deadline deadline = deadlines.get(i);
            Faults.Row row = faults.at(RegulationPart.DEADLINES, i, deadline.code());
            checkDuration(deadline, row);
            checkWarnings(deadline, row);
            checkEscalation(deadline.escalation(), row);
            checkSource(deadline, shipped.deadlines(), row);
            if (!general.contains(deadline.code())) {
                row.add(Why.GENERAL_DEADLINE_MISSING, "code");
            }
        }
        StepRules.once(RegulationPart.DEADLINES, deadlines, faults, one -> List.of(one.code() + " " + one.place()));
        checkCadences(draft.cadences(), shipped.cadences(), faults);
    }

    private static void checkDuration(Deadline deadline, Faults.Row row) {
        if (deadline.duration().isNegative()) {
            row.add(Why.DURATION_NEGATIVE, "duration");
        } else if (deadline.duration().compareTo(LONGEST) > 0) {
            row.add(Why.DURATION_TOO_LONG, "duration", "days", LONGEST.toDays());
        }
    }

    /** A warning before the clock starts would never be given. */
    private static void checkWarnings(Deadline deadline, Faults.Row row) {
        for (int i = 0; i < deadline.warnings().size(); i++) {
            Duration warning = deadline.warnings().get(i);
            String field = "warnings[" + i + "]";
            if (!warning.isPositive()) {
                row.add(Why.WARNING_NOT_POSITIVE, field);
            } else if (deadline.direction() == Direction.AFTER && warning.compareTo(deadline.duration()) >= 0) {
                row.add(Why.WARNING_BEFORE_START, field);
            }
        }
    }

    private static void checkEscalation(List<EscalationStep> steps, Faults.Row row) {
        Duration before = Duration.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            Duration after = steps.get(i).afterDue();
            if (after.isNegative()) {
                row.add(Why.DURATION_NEGATIVE, "escalation[" + i + "].afterDue");
            } else if (after.compareTo(before) < 0) {
                row.add(Why.ESCALATION_OUT_OF_ORDER, "escalation[" + i + "].afterDue");
            }
            before = after;
        }
    }

    private static void checkSource(Deadline deadline, List<Deadline> shipped, Faults.Row row) {
        shipped.stream()
                .filter(source -> !source.proposal() && !deadline.proposal())
                .filter(source ->
                        source.code().equals(deadline.code()) && source.place().equals(deadline.place()))
                .filter(source -> !source.duration().equals(deadline.duration())
                        || source.direction() != deadline.direction()
                        || source.calendar() != deadline.calendar())
                .forEach(source -> row.add(Why.SOURCE_NUMBER, "proposal", "clause", source.clause()));
    }

    private static void checkCadences(List<Cadence> cadences, List<Cadence> shipped, Faults faults) {
        for (int i = 0; i < cadences.size(); i++) {
            Cadence cadence = cadences.get(i);
            Faults.Row row = faults.at(RegulationPart.CADENCES, i, cadence.code());
            if (cadence.every().isNegative() || cadence.every().isZero()) {
                row.add(Why.PERIOD_NOT_POSITIVE, "every");
            }
            shipped.stream()
                    .filter(source -> !source.proposal() && !cadence.proposal())
                    .filter(source -> source.code().equals(cadence.code())
                            && source.place().equals(cadence.place()))
                    .filter(source -> !source.every().equals(cadence.every()))
                    .forEach(source -> row.add(Why.SOURCE_NUMBER, "proposal", "clause", source.clause()));
        }
        StepRules.once(RegulationPart.CADENCES, cadences, faults, one -> List.of(one.code() + " " + one.place()));
    }
}
