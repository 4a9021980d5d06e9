package io.yunzong.leadership;

import io.yunzong.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes somebody into the group.
 *
 * @param toDay the last day of the term
 */
public record AppointMember(
        PersonId person,
        Member.@Nullable Function function,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay) {}
