package io.yunzong.accounts.store;

import io.yunzong.accounts.AccountsRefused;
import io.yunzong.accounts.AccountsRefused.Why;
import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerQuery;
import io.yunzong.accounts.CustomerType;
import io.yunzong.accounts.domain.Customers;
import io.yunzong.accounts.domain.Sight;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SqlCustomers implements Customers {
    private static final Map<String, String> SORT_KEYS = Map.of(
            "code", "code",
            "name", "name",
            "type", "type",
            "customerClass", "customer_class",
            "industry", "industry",
            "provinceCity", "province_city");

    private final JdbcClient jdbc;

    SqlCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Customer> find(CustomerId id, Scope scope) {
        return seen("select * from accounts.customer where id = :id", scope)
                .param("id", id.value())
                .query(SqlCustomers::customer)
                .optional();
    }

    @Override
    public Optional<Customer> lock(CustomerId id, Scope scope) {
        jdbc.sql("select id from accounts.customer where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id, scope);
    }

    @Override
    public List<Customer> list(Collection<CustomerId> ids, Scope scope) {
        return seen("select * from accounts.customer where id = any(:ids)", scope)
                .param("ids", ids.stream().map(CustomerId::value).toArray(Long[]::new))
                .query(SqlCustomers::customer)
                .list();
    }

    @Override
    public Map<String, Customer> listByCode(Collection<String> codes, Scope scope) {
        Map<String, Customer> folded = new HashMap<>();
        seen("select * from accounts.customer where lower(code) = any(:codes)", scope)
                .param("codes", codes.stream().map(SqlCustomers::fold).toArray(String[]::new))
                .query(SqlCustomers::customer)
                .list()
                .forEach(customer -> folded.put(fold(customer.code()), customer));
        Map<String, Customer> found = new LinkedHashMap<>();
        for (String code : codes) {
            Customer customer = folded.get(fold(code));
            if (customer != null) {
                found.put(code, customer);
            }
        }
        return found;
    }

    @Override
    public Page<Customer> page(CustomerQuery query, Scope scope, PageQuery page) {
        String text = query.withPersonalData() ? """
                  (search_text like :text or private_search_text like :text or id in (
                      select customer_id from accounts.contact
                      where lower(name || ' ' || coalesce(phone, '') || ' ' || coalesce(email, '')) like :text))
                  """ : "search_text like :text";
        CustomerType type = query.type();
        CustomerClass customerClass = query.customerClass();
        return Listing.from("accounts.customer", SORT_KEYS, "lower(code)")
                .where("id = any(:accounts)", "accounts", Sight.isUnlimited(scope) ? null : scope.accountArray())
                .where(text, "text", Listing.anywhere(query.text()))
                .where("active = :active", "active", query.active())
                .where("type = :type", "type", type == null ? null : type.name())
                .where("customer_class = :class", "class", customerClass == null ? null : customerClass.name())
                .page(jdbc, page, SqlCustomers::customer);
    }

    @Override
    public CustomerId add(Customer customer) {
        try {
            return new CustomerId(
                    with(customer, jdbc.sql("""
                            insert into accounts.customer
                                (code, name, short_name, type, customer_class, industry, province_city, address,
                                 phone, account_manager_id, note, active, simulated)
                            values (:code, :name, :shortName, :type, :class, :industry, :provinceCity, :address,
                                    :phone, :manager, :note, :active, :simulated)
                            returning id
                            """)).query(Long.class).single());
        } catch (DuplicateKeyException e) {
            throw taken(customer, e);
        }
    }

    @Override
    public boolean change(Customer customer) {
        try {
            return with(customer, jdbc.sql("""
                            update accounts.customer
                            set code = :code, name = :name, short_name = :shortName, type = :type,
                                customer_class = :class, industry = :industry, province_city = :provinceCity,
                                address = :address, phone = :phone, account_manager_id = :manager, note = :note,
                                active = :active, simulated = :simulated, version = version + 1
                            where id = :id and version = :version
                            """))
                            .param("id", customer.id().value())
                            .param("version", customer.version())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw taken(customer, e);
        }
    }

    @Override
    public int addMissing(List<Customer> customers) {
        return jdbc.sql("""
                        insert into accounts.customer
                            (code, name, short_name, type, customer_class, industry, province_city, address,
                             phone, account_manager_id, note, simulated)
                        select * from unnest(:codes, :names, :shortNames, :types, :classes, :industries, :cities,
                                             :addresses, :phones, :managers, :notes, :simulated)
                        on conflict (lower(code)) do nothing
                        """)
                .param("codes", strings(customers, Customer::code))
                .param("names", strings(customers, Customer::name))
                .param("shortNames", strings(customers, Customer::shortName))
                .param("types", strings(customers, c -> c.type().name()))
                .param("classes", strings(customers, c -> c.customerClass().name()))
                .param("industries", strings(customers, Customer::industry))
                .param("cities", strings(customers, Customer::provinceCity))
                .param("addresses", strings(customers, Customer::address))
                .param("phones", strings(customers, Customer::phone))
                .param("managers", customers.stream().map(SqlCustomers::manager).toArray(Long[]::new))
                .param("notes", strings(customers, Customer::note))
                .param("simulated", customers.stream().map(Customer::simulated).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public void remove(Collection<CustomerId> ids) {
        Long[] customers = ids.stream().map(CustomerId::value).toArray(Long[]::new);
        jdbc.sql("delete from accounts.contact where customer_id = any(:ids)")
                .param("ids", customers)
                .update();
        jdbc.sql("delete from accounts.customer where id = any(:ids)")
                .param("ids", customers)
                .update();
    }

    /** What the scope sees of a selection that ends in conditions. */
    private StatementSpec seen(String selection, Scope scope) {
        return jdbc.sql(selection + " and (:unlimited or id = any(:accounts))")
                .param("unlimited", Sight.isUnlimited(scope))
                .param("accounts", scope.accountArray());
    }

    private static StatementSpec with(Customer customer, StatementSpec statement) {
        return statement
                .param("code", customer.code())
                .param("name", customer.name())
                .param("shortName", customer.shortName())
                .param("type", customer.type().name())
                .param("class", customer.customerClass().name())
                .param("industry", customer.industry())
                .param("provinceCity", customer.provinceCity())
                .param("address", customer.address())
                .param("phone", customer.phone())
                .param("manager", manager(customer))
                .param("note", customer.note())
                .param("active", customer.active())
                .param("simulated", customer.simulated());
    }

    private static @Nullable Long manager(Customer customer) {
        PersonId manager = customer.accountManagerId();
        return manager == null ? null : manager.value();
    }

    private static String[] strings(List<Customer> customers, Function<Customer, @Nullable String> part) {
        return customers.stream().map(part).toArray(String[]::new);
    }

    private static String fold(String code) {
        return Blanks.strip(code).toLowerCase(Locale.ROOT);
    }

    private static AccountsRefused taken(Customer customer, DuplicateKeyException cause) {
        AccountsRefused refused = new AccountsRefused(
                Kind.CONFLICT, Why.CODE_TAKEN.unmet("code", customer.code()).inField("code"));
        refused.initCause(cause);
        return refused;
    }

    private static Customer customer(ResultSet row, int index) throws SQLException {
        Long manager = row.getObject("account_manager_id", Long.class);
        return new Customer(
                new CustomerId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                CustomerType.valueOf(row.getString("type")),
                CustomerClass.valueOf(row.getString("customer_class")),
                row.getString("industry"),
                row.getString("province_city"),
                row.getString("address"),
                row.getString("phone"),
                manager == null ? null : new PersonId(manager),
                row.getString("note"),
                row.getBoolean("active"),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }
}
