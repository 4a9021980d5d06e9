package io.yunzong.regulation.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.regulation.Policy;
import io.yunzong.regulation.PolicyId;
import io.yunzong.regulation.PolicyReading;
import io.yunzong.regulation.PolicyText;
import io.yunzong.regulation.domain.Policies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlPolicies implements Policies {
    private static final String VERSIONS = """
            select p.code, p.withdrawn_at, v.*
            from regulation.policy p join regulation.policy_version v on v.policy_id = p.id
            """;
    private static final String NEWEST =
            " and v.number = (select max(number) from regulation.policy_version where policy_id = p.id)";

    private final JdbcClient jdbc;

    SqlPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Policy> find(PolicyId id) {
        return jdbc.sql(VERSIONS + " where p.id = :id" + NEWEST)
                .param("id", id.value())
                .query(SqlPolicies::policy)
                .optional();
    }

    @Override
    public Optional<Policy> lock(PolicyId id) {
        // first the lock, then the look: what another published meanwhile is seen
        jdbc.sql("select id from regulation.policy where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    @Override
    public Optional<Policy> find(PolicyId id, int number) {
        return jdbc.sql(VERSIONS + " where p.id = :id and v.number = :number")
                .param("id", id.value())
                .param("number", number)
                .query(SqlPolicies::policy)
                .optional();
    }

    @Override
    public List<Policy> versions(PolicyId id) {
        return jdbc.sql(VERSIONS + " where p.id = :id order by v.number desc")
                .param("id", id.value())
                .query(SqlPolicies::policy)
                .list();
    }

    @Override
    public List<Policy> list(boolean withdrawnToo) {
        return jdbc.sql(VERSIONS + " where (:withdrawnToo or p.withdrawn_at is null)" + NEWEST
                        + " order by lower(p.code), p.id")
                .param("withdrawnToo", withdrawnToo)
                .query(SqlPolicies::policy)
                .list();
    }

    @Override
    public Optional<PolicyId> add(String code) {
        return jdbc.sql("insert into regulation.policy (code) values (:code) on conflict do nothing returning id")
                .param("code", code)
                .query(Long.class)
                .optional()
                .map(PolicyId::new);
    }

    @Override
    public void addVersion(PolicyId id, int number, PolicyText text, Instant at, String by) {
        jdbc.sql("""
                        insert into regulation.policy_version
                            (policy_id, number, title, body, roles, clauses, note, published_at, published_by)
                        values (:id, :number, :title, :text, :roles, :clauses, :note, :at, :by)
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("title", text.title().strip())
                .param("text", text.text().strip())
                .param("roles", text.roles().stream().map(Enum::name).toArray(String[]::new))
                .param("clauses", text.clauses().toArray(String[]::new))
                .param("note", text.note().strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    @Override
    public void withdraw(PolicyId id, Instant at, String by, String reason) {
        jdbc.sql("""
                        update regulation.policy
                        set withdrawn_at = :at, withdrawn_by = :by, withdrawal_reason = :reason
                        where id = :id
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    @Override
    public boolean noteReading(PolicyReading reading) {
        return jdbc.sql("""
                        insert into regulation.policy_reading (policy_id, number, person_id, read_at)
                        values (:policy, :number, :person, :at) on conflict do nothing
                        """)
                        .param("policy", reading.policy().value())
                        .param("number", reading.number())
                        .param("person", reading.person().value())
                        .param("at", reading.readAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public List<PolicyReading> readings(Collection<PolicyId> policies, Collection<PersonId> people) {
        return jdbc.sql("""
                        select r.* from regulation.policy_reading r
                        where r.policy_id = any(:policies) and r.person_id = any(:people)
                          and r.number = (select max(number) from regulation.policy_version where policy_id = r.policy_id)
                        """)
                .param("policies", policies.stream().map(PolicyId::value).toArray(Long[]::new))
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, index) -> new PolicyReading(
                        new PolicyId(row.getLong("policy_id")),
                        row.getInt("number"),
                        new PersonId(row.getLong("person_id")),
                        instant(row, "read_at")))
                .list();
    }

    private static Policy policy(ResultSet row, int index) throws SQLException {
        @Nullable Instant withdrawnAt = findInstant(row, "withdrawn_at");
        return new Policy(
                new PolicyId(row.getLong("policy_id")),
                row.getString("code"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("body"),
                roles(row),
                List.of((String[]) row.getArray("clauses").getArray()),
                row.getString("note"),
                instant(row, "published_at"),
                row.getString("published_by"),
                withdrawnAt);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }
}
