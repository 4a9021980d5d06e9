package io.yunzong.network.store;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.network.Carrier;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.domain.Carriers;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SqlCarriers implements Carriers {
    private static final Map<String, String> SORT_KEYS = Map.of("code", "code", "name", "name");

    private final JdbcClient jdbc;

    SqlCarriers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Carrier> find(CarrierId id) {
        return jdbc.sql("select * from network.carrier where id = :id")
                .param("id", id.value())
                .query(SqlCarriers::carrier)
                .optional();
    }

    @Override
    public Optional<Carrier> lock(CarrierId id) {
        return jdbc.sql("select * from network.carrier where id = :id for update")
                .param("id", id.value())
                .query(SqlCarriers::carrier)
                .optional();
    }

    @Override
    public Optional<Carrier> findByCode(String code) {
        return jdbc.sql("select * from network.carrier where lower(code) = :code")
                .param("code", Codes.fold(code))
                .query(SqlCarriers::carrier)
                .optional();
    }

    @Override
    public List<Carrier> list(Collection<CarrierId> ids) {
        return jdbc.sql("select * from network.carrier where id = any(:ids) order by id")
                .param("ids", ids.stream().map(CarrierId::value).toArray(Long[]::new))
                .query(SqlCarriers::carrier)
                .list();
    }

    @Override
    public Map<String, Carrier> listByCode(Collection<String> codes) {
        List<Carrier> found = jdbc.sql("select * from network.carrier where lower(code) = any(:codes)")
                .param("codes", Codes.fold(codes))
                .query(SqlCarriers::carrier)
                .list();
        return Codes.byCode(codes, found, Carrier::code);
    }

    @Override
    public Page<Carrier> page(@Nullable String text, @Nullable Boolean active, PageQuery query) {
        return Listing.from("network.carrier", SORT_KEYS, "lower(code)")
                .where("search_text like :text", "text", Listing.anywhere(text))
                .where("active = :active", "active", active)
                .page(jdbc, query, SqlCarriers::carrier);
    }

    @Override
    public CarrierId add(Carrier carrier) {
        try {
            return new CarrierId(with(carrier, jdbc.sql("""
                            insert into network.carrier (code, name, contact_name, phone, active, simulated)
                            values (:code, :name, :contactName, :phone, :active, :simulated) returning id
                            """)).query(Long.class).single());
        } catch (DuplicateKeyException e) {
            throw taken(carrier, e);
        }
    }

    @Override
    public boolean change(Carrier carrier) {
        try {
            return with(carrier, jdbc.sql("""
                            update network.carrier
                            set code = :code, name = :name, contact_name = :contactName, phone = :phone,
                                active = :active, simulated = :simulated, version = version + 1
                            where id = :id and version = :version
                            """))
                            .param("id", carrier.id().value())
                            .param("version", carrier.version())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw taken(carrier, e);
        }
    }

    @Override
    public int addMissing(List<Carrier> carriers) {
        return jdbc.sql("""
                        insert into network.carrier (code, name, contact_name, phone, simulated)
                        select * from unnest(:codes, :names, :contactNames, :phones, :simulated)
                        on conflict (lower(code)) do nothing
                        """)
                .param("codes", carriers.stream().map(Carrier::code).toArray(String[]::new))
                .param("names", carriers.stream().map(Carrier::name).toArray(String[]::new))
                .param(
                        "contactNames",
                        carriers.stream().map(Carrier::contactName).toArray(String[]::new))
                .param("phones", carriers.stream().map(Carrier::phone).toArray(String[]::new))
                .param("simulated", carriers.stream().map(Carrier::simulated).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public Set<CarrierId> listUsed(Collection<CarrierId> ids) {
        return jdbc
                .sql("""
                        select carrier_id from network.vehicle where carrier_id = any(:ids)
                        union select carrier_id from network.driver where carrier_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(CarrierId::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(CarrierId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public void remove(Collection<CarrierId> ids) {
        jdbc.sql("delete from network.carrier where id = any(:ids)")
                .param("ids", ids.stream().map(CarrierId::value).toArray(Long[]::new))
                .update();
    }

    private static StatementSpec with(Carrier carrier, StatementSpec statement) {
        return statement
                .param("code", carrier.code())
                .param("name", carrier.name())
                .param("contactName", carrier.contactName())
                .param("phone", carrier.phone())
                .param("active", carrier.active())
                .param("simulated", carrier.simulated());
    }

    private static NetworkRefused taken(Carrier carrier, DuplicateKeyException cause) {
        NetworkRefused refused = new NetworkRefused(
                Kind.CONFLICT, Why.CODE_TAKEN.unmet("code", carrier.code()).inField("code"));
        refused.initCause(cause);
        return refused;
    }

    private static Carrier carrier(ResultSet row, int index) throws SQLException {
        return new Carrier(
                new CarrierId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("contact_name"),
                row.getString("phone"),
                row.getBoolean("active"),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }
}
