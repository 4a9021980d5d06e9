package io.yunzong.leadership.store;

import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.leadership.Member;
import io.yunzong.leadership.MemberFilter;
import io.yunzong.leadership.MemberId;
import io.yunzong.leadership.domain.Members;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlMembers implements Members {
    private static final Map<String, String> SORT_KEYS =
            Map.of("fromDay", "from_day", "toDay", "to_day", "person", "person_name", "function", "function");

    private final JdbcClient jdbc;

    SqlMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockAll() {
        jdbc.sql("lock table leadership.member in share row exclusive mode").update();
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return jdbc.sql("select * from leadership.member where id = :id")
                .param("id", id.value())
                .query(SqlMembers::member)
                .optional();
    }

    @Override
    public List<Member> listBetween(Instant from, Instant to) {
        return jdbc.sql("""
                        select * from leadership.member where ends_at > :from and starts_at < :to
                        order by case function when 'LEADER' then 0 when 'DEPUTY' then 1 else 2 end, starts_at, id
                        """)
                .param("from", time(from))
                .param("to", time(to))
                .query(SqlMembers::member)
                .list();
    }

    @Override
    public MemberId add(NewMember member) {
        return new MemberId(jdbc.sql("""
                        insert into leadership.member
                            (person_id, person_name, function, from_day, to_day, starts_at, ends_at, appointed_at,
                             appointed_by_name, search_text)
                        values (:person, :name, :function, :fromDay, :toDay, :starts, :ends, :at, :by, :words)
                        returning id
                        """)
                .param("person", member.person().value())
                .param("name", member.personName())
                .param("function", member.function().name())
                .param("fromDay", member.fromDay())
                .param("toDay", member.toDay())
                .param("starts", time(member.startsAt()))
                .param("ends", time(member.endsAt()))
                .param("at", time(member.appointedAt()))
                .param("by", member.appointedByName())
                .param("words", member.personName().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single());
    }

    @Override
    public void end(MemberId id, Instant at, String reason, String byName) {
        jdbc.sql("""
                        update leadership.member
                        set ends_at = :at, ended_at = :at, ended_reason = :reason, ended_by_name = :by where id = :id
                        """)
                .param("id", id.value())
                .param("at", time(at))
                .param("reason", reason)
                .param("by", byName)
                .update();
    }

    @Override
    public Page<Member> page(MemberFilter filter, Instant now, PageQuery query) {
        Listing listing = Listing.from("leadership.member", SORT_KEYS, "ends_at desc, id desc")
                .where("search_text like :text", "text", Listing.anywhere(filter.text()));
        if (filter.state() != null) {
            switch (filter.state()) {
                case CURRENT -> listing.where("(starts_at <= :now and ends_at > :now)", "now", time(now));
                // a term that was ended before it began is over
                case COMING -> listing.where("(starts_at > :now and ends_at > :now)", "now", time(now));
                case PAST -> listing.where("ends_at <= :now", "now", time(now));
            }
        }
        return listing.page(jdbc, query, SqlMembers::member);
    }

    private static Member member(ResultSet row, int index) throws SQLException {
        return new Member(
                new MemberId(row.getLong("id")),
                new PersonId(row.getLong("person_id")),
                row.getString("person_name"),
                Member.Function.valueOf(row.getString("function")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("ended_reason"),
                row.getString("ended_by_name"),
                instant(row, "appointed_at"),
                row.getString("appointed_by_name"),
                true);
    }
}
