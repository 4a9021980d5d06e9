package io.yunzong.tasks.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.name;
import static io.yunzong.platform.Columns.time;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.Absence;
import io.yunzong.tasks.RosterEntry;
import io.yunzong.tasks.domain.Rota;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlRota implements Rota {
    private final JdbcClient jdbc;

    SqlRota(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(Role role, @Nullable SiteId site) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:desk, 0))")
                .param("desk", "tasks rota " + role + " " + Desks.site(site))
                .query((row, index) -> index)
                .list();
    }

    @Override
    public Optional<RosterEntry> find(long id) {
        return jdbc.sql("select * from tasks.rota_entry where id = :id")
                .param("id", id)
                .query(SqlRota::entry)
                .optional();
    }

    @Override
    public List<RosterEntry> listOf(Role role, @Nullable SiteId site) {
        return jdbc.sql("select * from tasks.rota_entry where role = :role and site_id = :site order by from_at, id")
                .param("role", role.name())
                .param("site", Desks.site(site))
                .query(SqlRota::entry)
                .list();
    }

    @Override
    public List<RosterEntry> listAt(Role role, Collection<SiteId> sites, Instant at) {
        return jdbc.sql("""
                        select * from tasks.rota_entry
                        where role = :role and site_id = any(:sites) and from_at <= :at and (to_at is null or to_at > :at)
                        order by site_id, rank desc, from_at, id
                        """)
                .param("role", role.name())
                .param("sites", sites.isEmpty() ? new Long[] {Desks.site(null)} : ids(sites))
                .param("at", time(at))
                .query(SqlRota::entry)
                .list();
    }

    @Override
    public List<RosterEntry> listOf(PersonId person, Instant at) {
        return jdbc.sql("""
                        select * from tasks.rota_entry
                        where person_id = :person and from_at <= :at and (to_at is null or to_at > :at)
                        order by site_id, role
                        """)
                .param("person", person.value())
                .param("at", time(at))
                .query(SqlRota::entry)
                .list();
    }

    @Override
    public List<RosterEntry> list(
            @Nullable Role role, @Nullable Collection<SiteId> sites, Instant endingAfter, int limit) {
        return jdbc.sql("""
                        select * from tasks.rota_entry
                        where (cast(:role as text) is null or role = :role)
                          and (cast(:sites as bigint[]) is null or site_id = any(:sites))
                          and (to_at is null or to_at > :after)
                        order by site_id, role, rank desc, from_at, id limit :limit
                        """)
                .param("role", name(role))
                .param("sites", sites == null ? null : ids(sites))
                .param("after", time(endingAfter))
                .param("limit", limit)
                .query(SqlRota::entry)
                .list();
    }

    @Override
    public RosterEntry add(RosterEntry entry) {
        return jdbc.sql("""
                        insert into tasks.rota_entry (role, site_id, person_id, rank, from_at, to_at)
                        values (:role, :site, :person, :rank, :from, :to) returning *
                        """)
                .param("role", entry.role().name())
                .param("site", Desks.site(entry.siteId()))
                .param("person", entry.person().value())
                .param("rank", entry.rank().name())
                .param("from", time(entry.from()))
                .param("to", time(entry.to()))
                .query(SqlRota::entry)
                .single();
    }

    @Override
    public boolean change(RosterEntry entry) {
        return jdbc.sql("""
                        update tasks.rota_entry
                        set rank = :rank, from_at = :from, to_at = :to, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("rank", entry.rank().name())
                        .param("from", time(entry.from()))
                        .param("to", time(entry.to()))
                        .param("id", entry.id())
                        .param("version", entry.version())
                        .update()
                == 1;
    }

    @Override
    public void remove(long id) {
        jdbc.sql("delete from tasks.rota_entry where id = :id").param("id", id).update();
    }

    @Override
    public Optional<Absence> findAbsence(long id) {
        return jdbc.sql("select * from tasks.absence where id = :id")
                .param("id", id)
                .query(SqlRota::absence)
                .optional();
    }

    @Override
    public Set<PersonId> listAway(Collection<PersonId> people, Instant at) {
        return new HashSet<>(jdbc.sql("""
                        select person_id from tasks.absence
                        where person_id = any(:people) and from_at <= :at and to_at > :at
                        """)
                .param("people", ids(people))
                .param("at", time(at))
                .query((row, index) -> new PersonId(row.getLong("person_id")))
                .list());
    }

    @Override
    public List<Absence> listAbsences(@Nullable PersonId person, Instant endingAfter, int limit) {
        return jdbc.sql("""
                        select * from tasks.absence
                        where (cast(:person as bigint) is null or person_id = :person) and to_at > :after
                        order by from_at, id limit :limit
                        """)
                .param("person", id(person))
                .param("after", time(endingAfter))
                .param("limit", limit)
                .query(SqlRota::absence)
                .list();
    }

    @Override
    public Absence addAbsence(Absence absence) {
        return jdbc.sql("""
                        insert into tasks.absence (person_id, from_at, to_at, reason)
                        values (:person, :from, :to, :reason) returning *
                        """)
                .param("person", absence.person().value())
                .param("from", time(absence.from()))
                .param("to", time(absence.to()))
                .param("reason", absence.reason())
                .query(SqlRota::absence)
                .single();
    }

    @Override
    public boolean changeAbsence(Absence absence) {
        return jdbc.sql("""
                        update tasks.absence
                        set from_at = :from, to_at = :to, reason = :reason, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("from", time(absence.from()))
                        .param("to", time(absence.to()))
                        .param("reason", absence.reason())
                        .param("id", absence.id())
                        .param("version", absence.version())
                        .update()
                == 1;
    }

    @Override
    public void removeAbsence(long id) {
        jdbc.sql("delete from tasks.absence where id = :id").param("id", id).update();
    }

    private static RosterEntry entry(ResultSet row, int index) throws SQLException {
        return new RosterEntry(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                Desks.site(row.getLong("site_id")),
                new PersonId(row.getLong("person_id")),
                RosterEntry.Rank.valueOf(row.getString("rank")),
                instant(row, "from_at"),
                findInstant(row, "to_at"),
                row.getInt("version"));
    }

    private static Absence absence(ResultSet row, int index) throws SQLException {
        return new Absence(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                instant(row, "from_at"),
                instant(row, "to_at"),
                row.getString("reason"),
                row.getInt("version"));
    }
}
