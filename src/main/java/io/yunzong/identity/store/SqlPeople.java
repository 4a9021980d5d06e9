package io.yunzong.identity.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.EditPerson;
import io.yunzong.identity.PeopleFilter;
import io.yunzong.identity.Reachable;
import io.yunzong.identity.Role;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlPeople implements People {
    /** No department and no handful of branches has more people. */
    private static final int MOST_STAFF = 2_000;

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
                .param("roles", roles(person.roles()))
                .param("branches", ids(person.branches()))
                .param("accounts", ids(person.accounts()))
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

    @Override
    public boolean edit(EditPerson edit) {
        return jdbc.sql("""
                        update identity.person
                        set display_name = :displayName, phone = :phone, email = :email, department_id = :department,
                            roles = :roles, branches = :branches, accounts = :accounts, active = :active,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("displayName", edit.displayName())
                        .param("phone", edit.phone())
                        .param("email", edit.email())
                        .param("department", edit.departmentId())
                        .param("roles", roles(edit.roles()))
                        .param("branches", ids(edit.branches()))
                        .param("accounts", ids(edit.accounts()))
                        .param("active", edit.active())
                        .param("id", edit.id().value())
                        .param("version", edit.version())
                        .update()
                == 1;
    }

    @Override
    public Set<PersonId> lockActiveAdministrators() {
        return jdbc.sql("""
                        select id from identity.person
                        where active and roles @> array[:role]::text[] order by id for update
                        """).param("role", Role.ADMINISTRATOR.name()).query(Long.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> names = new HashMap<>();
        jdbc.sql("select id, display_name from identity.person where id = any(:ids)")
                .param("ids", ids(ids))
                .query((RowCallbackHandler) row -> names.put(new PersonId(row.getLong(1)), row.getString(2)));
        return names;
    }

    @Override
    public Page<Person> list(PeopleFilter filter, PageQuery page, Caller caller) {
        Map<String, Object> params = new HashMap<>();
        List<String> where = conditions(filter, caller, params);
        String from = " from identity.person where " + String.join(" and ", where);
        long total = jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
        List<Person> rows = jdbc.sql("select *" + from + " order by " + order(page) + " limit :size offset :offset")
                .params(params)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(SqlPeople::person)
                .list();
        return new Page<>(rows, total, false);
    }

    @Override
    public List<Colleague> listHolding(Role role, @Nullable SiteId branch) {
        return jdbc.sql("""
                        select * from identity.person
                        where active and roles @> array[:role]::text[]
                          and (:branch::bigint is null or branches @> array[:branch]::bigint[])
                        order by lower(display_name), id
                        """)
                .param("role", role.name())
                .param("branch", branch == null ? null : branch.value())
                .query(SqlPeople::colleague)
                .list();
    }

    @Override
    public List<Colleague> listActive(Collection<PersonId> ids) {
        return jdbc.sql(
                        "select * from identity.person where active and id = any(:ids) order by lower(display_name), id")
                .param("ids", ids(ids))
                .query(SqlPeople::colleague)
                .list();
    }

    @Override
    public List<Person> listWhole(Collection<PersonId> ids) {
        return jdbc.sql("select * from identity.person where active and id = any(:ids) order by id")
                .param("ids", ids(ids))
                .query(SqlPeople::person)
                .list();
    }

    @Override
    public List<Reachable> listReachable(Collection<PersonId> ids) {
        return jdbc.sql("select * from identity.person where active and id = any(:ids) order by id")
                .param("ids", ids(ids))
                .query(SqlPeople::reachable)
                .list();
    }

    @Override
    public List<Colleague> searchStaff(String text, int limit) {
        return staff("strpos(lower(concat_ws(' ', username, display_name)), :text) > 0", limit)
                .param("text", text.strip().toLowerCase(Locale.ROOT))
                .query(SqlPeople::colleague)
                .list();
    }

    @Override
    public List<Colleague> listStaffOf(long department) {
        return staff("department_id = :department", MOST_STAFF)
                .param("department", department)
                .query(SqlPeople::colleague)
                .list();
    }

    @Override
    public List<Colleague> listStaffAt(Collection<SiteId> branches) {
        return staff("branches && cast(:branches as bigint[])", MOST_STAFF)
                .param("branches", ids(branches))
                .query(SqlPeople::colleague)
                .list();
    }

    private JdbcClient.StatementSpec staff(String condition, int limit) {
        return jdbc.sql("select * from identity.person where active and not roles @> array['CUSTOMER_CONTACT'] and "
                        + condition + " order by lower(display_name), id limit :limit")
                .param("limit", limit);
    }

    @Override
    public List<Reachable> listReachableHolding(Collection<Role> roles) {
        return jdbc.sql("select * from identity.person where active and roles && cast(:roles as text[]) order by id")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(SqlPeople::reachable)
                .list();
    }

    private static Reachable reachable(ResultSet row, int index) throws SQLException {
        Person person = person(row, index);
        return new Reachable(
                person.id(),
                person.displayName(),
                person.phone(),
                person.email(),
                person.roles(),
                person.branches(),
                person.accounts());
    }

    private static Colleague colleague(ResultSet row, int index) throws SQLException {
        Person person = person(row, index);
        return new Colleague(person.id(), person.displayName(), person.phone(), person.roles(), person.branches());
    }

    private static List<String> conditions(PeopleFilter filter, Caller caller, Map<String, Object> params) {
        List<String> where = new ArrayList<>(List.of("true"));
        if (filter.q() != null && !filter.q().isBlank()) {
            // who may not read phone numbers may not find them out by searching either
            where.add(
                    caller.seesPersonalData()
                            ? "strpos(lower(concat_ws(' ', username, display_name, phone)), :q) > 0"
                            : "strpos(lower(concat_ws(' ', username, display_name)), :q) > 0");
            params.put("q", filter.q().strip().toLowerCase(Locale.ROOT));
        }
        if (filter.role() != null) {
            where.add("roles @> array[:role]::text[]");
            params.put("role", filter.role().name());
        }
        if (filter.branch() != null) {
            where.add("branches @> array[:branch]::bigint[]");
            params.put("branch", filter.branch().value());
        }
        if (filter.active() != null) {
            where.add("active = :active");
            params.put("active", filter.active());
        }
        if (!caller.scope().everything()) {
            where.add("(branches && :branches or accounts && :accounts or id = :self)");
            params.put("branches", caller.scope().branchArray());
            params.put("accounts", caller.scope().accountArray());
            params.put(
                    "self", caller.personId() == null ? 0L : caller.personId().value());
        }
        return where;
    }

    private static String order(PageQuery page) {
        String direction = page.descending() ? " desc" : "";
        String key = switch (page.sort() == null ? "" : page.sort()) {
            case "username" -> "username";
            case "lastSignInAt" -> "last_sign_in_at";
            case "createdAt" -> "created_at";
            default -> "lower(display_name)";
        };
        return key + direction + " nulls last, id";
    }

    private static String[] roles(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Long[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).sorted().toArray(Long[]::new);
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
                findInstant(row, "locked_until"),
                row.getBoolean("active"),
                row.getBoolean("simulated"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                ids(row, "branches").stream().map(SiteId::new).collect(Collectors.toSet()),
                ids(row, "accounts").stream().map(CustomerId::new).collect(Collectors.toSet()),
                findInstant(row, "last_sign_in_at"),
                instant(row, "created_at"),
                row.getInt("version"));
    }

    private static Set<Long> ids(ResultSet row, String column) throws SQLException {
        return Set.of((Long[]) row.getArray(column).getArray());
    }
}
