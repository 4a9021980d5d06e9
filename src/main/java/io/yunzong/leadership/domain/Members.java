package io.yunzong.leadership.domain;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.leadership.Member;
import io.yunzong.leadership.MemberFilter;
import io.yunzong.leadership.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All terms there are and were. */
public interface Members {
    /** A term to be. */
    record NewMember(
            PersonId person,
            String personName,
            Member.Function function,
            LocalDate fromDay,
            LocalDate toDay,
            Instant startsAt,
            Instant endsAt,
            Instant appointedAt,
            String appointedByName) {}

    /** Until the transaction ends nobody else appoints: two terms cannot be weighed at once. */
    void lockAll();

    Optional<Member> find(MemberId id);

    /** Those in term at some time between, the leader first. */
    List<Member> listBetween(Instant from, Instant to);

    default List<Member> listInTerm(Instant at) {
        return listBetween(at, at.plusNanos(1_000));
    }

    MemberId add(NewMember member);

    void end(MemberId id, Instant at, String reason, String byName);

    /** The latest term first. */
    Page<Member> page(MemberFilter filter, Instant now, PageQuery query);
}
