package io.yunzong.identity.store;

import io.yunzong.identity.Role;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlPeople implements People {
    private final JdbcClient jdbc;

    SqlPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from identity.person where id = :id")
                .param("id", id.value())
                .query(SqlPeople::person)
                .optional();
    }

    @Override
    public Optional<Person> findByUsername(String username) {
        return jdbc.sql("select * from identity.person where username = :username")
                .param("username", username)
                .query(SqlPeople::person)
                .optional();
    }

    @Override
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from identity.person)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public PersonId add(Person person) {
        return new PersonId(jdbc.sql("""
                        insert into identity.person
                            (username, display_name, phone, email, department_id, password_hash,
                             must_change_password, active, simulated, roles, branches, accounts, created_at)
                        values (:username, :displayName, :phone, :email, :department, :hash,
                                :mustChange, :active, :simulated, :roles, :branches, :accounts, :createdAt)
                        returning id
                        """)
                .param("username", person.username())
                .param("displayName", person.displayName())
                .param("phone", person.phone())
                .param("email", person.email())
                .param("department", person.departmentId())
                .param("hash", person.passwordHash())
                .param("mustChange", person.mustChangePassword())
                .param("active", person.active())
                .param("simulated", person.simulated())
                .param("roles", person.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param(
                        "branches",
                        person.branches().stream().map(SiteId::value).sorted().toArray(Long[]::new))
                .param(
                        "accounts",
                        person.accounts().stream()
                                .map(CustomerId::value)
                                .sorted()
                                .toArray(Long[]::new))
                .param("createdAt", person.createdAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    @Override
    public int countFailure(PersonId id, int allowed, Instant lockUntil) {
        return jdbc.sql("""
                        update identity.person
                        set failed_attempts = failed_attempts + 1,
                            locked_until = case when failed_attempts + 1 >= :allowed
                                then cast(:until as timestamptz) else locked_until end
                        where id = :id
                        returning failed_attempts
                        """)
                .param("id", id.value())
                .param("allowed", allowed)
                .param("until", lockUntil.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Override
    public void noteSignIn(PersonId id, Instant at) {
        jdbc.sql("""
                        update identity.person
                        set failed_attempts = 0, locked_until = null, last_sign_in_at = :at where id = :id
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void changePassword(PersonId id, String hash, boolean mustChange) {
        jdbc.sql("""
                        update identity.person
                        set password_hash = :hash, must_change_password = :mustChange where id = :id
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    @Override
    public void unlock(PersonId id) {
        jdbc.sql("update identity.person set failed_attempts = 0, locked_until = null where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void addAccount(PersonId id, CustomerId account) {
        jdbc.sql("""
                        update identity.person set accounts = array_append(accounts, :account), version = version + 1
                        where id = :id and not :account = any(accounts)
                        """).param("id", id.value()).param("account", account.value()).update();
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("department_id", Long.class),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                row.getInt("failed_attempts"),
                instant(row, "locked_until"),
                row.getBoolean("active"),
                row.getBoolean("simulated"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                ids(row, "branches").stream().map(SiteId::new).collect(Collectors.toSet()),
                ids(row, "accounts").stream().map(CustomerId::new).collect(Collectors.toSet()),
                instant(row, "last_sign_in_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Set<Long> ids(ResultSet row, String column) throws SQLException {
        return Set.of((Long[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
