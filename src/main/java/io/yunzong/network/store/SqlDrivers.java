package io.yunzong.network.store;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.DriverId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.network.Driver;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.domain.Drivers;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SqlDrivers implements Drivers {
    private static final Map<String, String> SORT_KEYS = Map.of("name", "name");

    private final JdbcClient jdbc;

    SqlDrivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Driver> find(DriverId id) {
        return jdbc.sql("select * from network.driver where id = :id")
                .param("id", id.value())
                .query(SqlDrivers::driver)
                .optional();
    }

    @Override
    public Optional<Driver> lock(DriverId id) {
        return jdbc.sql("select * from network.driver where id = :id for update")
                .param("id", id.value())
                .query(SqlDrivers::driver)
                .optional();
    }

    @Override
    public Optional<Driver> findByLicence(String licenceNumber) {
        return jdbc.sql("select * from network.driver where licence_number = :licence")
                .param("licence", licenceNumber)
                .query(SqlDrivers::driver)
                .optional();
    }

    @Override
    public Optional<Driver> findByNameAndPhone(String name, String phone) {
        return jdbc.sql("""
                        select * from network.driver where name = :name and phone = :phone order by id limit 1
                        """)
                .param("name", name)
                .param("phone", phone)
                .query(SqlDrivers::driver)
                .optional();
    }

    @Override
    public List<Driver> list(Collection<DriverId> ids) {
        return jdbc.sql("select * from network.driver where id = any(:ids) order by id")
                .param("ids", ids.stream().map(DriverId::value).toArray(Long[]::new))
                .query(SqlDrivers::driver)
                .list();
    }

    @Override
    public Page<Driver> page(
            @Nullable String text, @Nullable Boolean active, boolean withPersonalData, PageQuery query) {
        String condition = withPersonalData
                ? "(search_text like :text or private_search_text like :text)"
                : "search_text like :text";
        return Listing.from("network.driver", SORT_KEYS, "name, id")
                .where(condition, "text", Listing.anywhere(text))
                .where("active = :active", "active", active)
                .page(jdbc, query, SqlDrivers::driver);
    }

    @Override
    public DriverId add(Driver driver) {
        try {
            return new DriverId(with(driver, jdbc.sql("""
                            insert into network.driver (name, phone, licence_number, carrier_id, active, simulated)
                            values (:name, :phone, :licence, :carrier, :active, :simulated) returning id
                            """)).query(Long.class).single());
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    @Override
    public boolean change(Driver driver) {
        try {
            return with(driver, jdbc.sql("""
                            update network.driver
                            set name = :name, phone = :phone, licence_number = :licence, carrier_id = :carrier,
                                active = :active, simulated = :simulated, version = version + 1
                            where id = :id and version = :version
                            """))
                            .param("id", driver.id().value())
                            .param("version", driver.version())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw taken(e);
        }
    }

    @Override
    public void remove(Collection<DriverId> ids) {
        jdbc.sql("delete from network.driver where id = any(:ids)")
                .param("ids", ids.stream().map(DriverId::value).toArray(Long[]::new))
                .update();
    }

    private static StatementSpec with(Driver driver, StatementSpec statement) {
        CarrierId carrier = driver.carrierId();
        return statement
                .param("name", driver.name())
                .param("phone", driver.phone())
                .param("licence", driver.licenceNumber())
                .param("carrier", carrier == null ? null : carrier.value())
                .param("active", driver.active())
                .param("simulated", driver.simulated());
    }

    private static NetworkRefused taken(DuplicateKeyException cause) {
        NetworkRefused refused =
                new NetworkRefused(Kind.CONFLICT, Why.LICENCE_TAKEN.unmet().inField("licenceNumber"));
        refused.initCause(cause);
        return refused;
    }

    private static Driver driver(ResultSet row, int index) throws SQLException {
        Long carrier = row.getObject("carrier_id", Long.class);
        return new Driver(
                new DriverId(row.getLong("id")),
                row.getString("name"),
                row.getString("phone"),
                row.getString("licence_number"),
                carrier == null ? null : new CarrierId(carrier),
                row.getBoolean("active"),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }
}
