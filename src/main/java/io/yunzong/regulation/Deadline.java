package io.yunzong.regulation;

import io.yunzong.kernel.CustomerClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take. A code has one row for everybody and may have closer ones for a customer class, a
 * severity or a stage; the closest wins.
 *
 * @param customerClass null: any
 * @param severity null: any
 * @param stage null: any
 * @param fromZh from what it is counted, such as 卸车结束
 * @param warnings how long before it is due somebody is warned
 * @param escalation who is told when it has passed, in order of time
 * @param proposal true when the number is our proposal and not the source's
 */
public record Deadline(
        String code,
        @Nullable CustomerClass customerClass,
        @Nullable Severity severity,
        @Nullable Stage stage,
        Duration duration,
        Direction direction,
        String fromZh,
        String fromEn,
        List<Duration> warnings,
        ClockKind calendar,
        List<EscalationStep> escalation,
        String zh,
        String en,
        String clause,
        boolean proposal)
        implements RegulationRule {
    public Deadline {
        warnings = Ordered.copy(warnings);
        escalation = Ordered.copy(escalation);
    }

    /** Whether it holds whoever the customer, whatever the severity and the stage. */
    public boolean holdsForAll() {
        return customerClass == null && severity == null && stage == null;
    }

    boolean holdsFor(@Nullable CustomerClass ofClass, @Nullable Severity grave, @Nullable Stage at) {
        return (customerClass == null || customerClass == ofClass)
                && (severity == null || severity == grave)
                && (stage == null || stage == at);
    }

    /** Customer class weighs more than severity, severity more than stage. */
    int closeness() {
        return (customerClass == null ? 0 : 4) + (severity == null ? 0 : 2) + (stage == null ? 0 : 1);
    }

    /**
     * When it is due on the continuous clock.
     *
     * @param event what it is counted from
     */
    public Instant dueFrom(Instant event) {
        return direction == Direction.AFTER ? event.plus(duration) : event.minus(duration);
    }

    @Override
    public String place() {
        return Stream.of(customerClass, severity, stage)
                .map(selector -> selector == null ? "*" : selector.name())
                .collect(Collectors.joining(" "));
    }
}
