package io.yunzong.leadership;

import io.yunzong.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's term in the group. Terms of one person do not overlap, and the group has one leader at a time. Clause C-04.
 *
 * @param toDay the last day it was given for
 * @param endsAt when it ends or ended, which may be before its time
 * @param qualified whether the person still works here as one of the leadership; who does not is reached by nothing
 */
public record Member(
        MemberId id,
        PersonId person,
        String personName,
        Function function,
        LocalDate fromDay,
        LocalDate toDay,
        Instant startsAt,
        Instant endsAt,
        @Nullable String endedReason,
        @Nullable String endedByName,
        Instant appointedAt,
        String appointedByName,
        boolean qualified) {
    /** 组长、副组长、成员 */
    public enum Function {
        LEADER,
        DEPUTY,
        MEMBER
    }

    public boolean inTerm(Instant at) {
        return !startsAt.isAfter(at) && endsAt.isAfter(at);
    }

    Member qualified(boolean now) {
        return new Member(
                id,
                person,
                personName,
                function,
                fromDay,
                toDay,
                startsAt,
                endsAt,
                endedReason,
                endedByName,
                appointedAt,
                appointedByName,
                now);
    }
}
