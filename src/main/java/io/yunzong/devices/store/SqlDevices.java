package io.yunzong.devices.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.devices.Device;
import io.yunzong.devices.DeviceBinding;
import io.yunzong.devices.DeviceKind;
import io.yunzong.devices.EditDevice;
import io.yunzong.devices.RegisterDevice;
import io.yunzong.devices.domain.Devices;
import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.VehicleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDevices implements Devices {
    private final JdbcClient jdbc;

    SqlDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Device> find(DeviceId id) {
        return jdbc.sql("select * from devices.device where id = :id")
                .param("id", id.value())
                .query(SqlDevices::device)
                .optional();
    }

    @Override
    public Optional<Device> findUsable(byte[] keyHash) {
        return jdbc.sql("select * from devices.device where key_hash = :hash and active")
                .param("hash", keyHash)
                .query(SqlDevices::device)
                .optional();
    }

    @Override
    public Page<Device> list(@Nullable String search, @Nullable Boolean active, PageQuery page) {
        String where = """
                from devices.device
                where (cast(:active as boolean) is null or active = :active)
                  and (cast(:search as text) is null or lower(serial || ' ' || name) like :search)
                """;
        String pattern = search == null || search.isBlank()
                ? null
                : "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        String order = switch (page.sort()) {
            case "name" -> "name";
            case "lastSeenAt" -> "last_seen_at";
            case null, default -> "serial";
        };
        List<Device> rows = jdbc.sql("select * " + where + " order by " + order
                        + (page.descending() ? " desc nulls last" : " nulls last") + ", id limit :size offset :offset")
                .param("active", active)
                .param("search", pattern)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(SqlDevices::device)
                .list();
        long total = jdbc.sql("select count(*) " + where)
                .param("active", active)
                .param("search", pattern)
                .query(Long.class)
                .single();
        return new Page<>(rows, total, false);
    }

    @Override
    public Optional<DeviceId> add(RegisterDevice device, byte[] keyHash) {
        return jdbc.sql("""
                        insert into devices.device (serial, kind, name, key_hash, simulated)
                        values (:serial, :kind, :name, :hash, :simulated)
                        on conflict (serial) do nothing
                        returning id
                        """)
                .param("serial", device.serial())
                .param("kind", device.kind().name())
                .param("name", device.name())
                .param("hash", keyHash)
                .param("simulated", device.simulated())
                .query(Long.class)
                .optional()
                .map(DeviceId::new);
    }

    @Override
    public boolean edit(EditDevice edit) {
        return jdbc.sql("""
                        update devices.device
                        set kind = :kind, name = :name, active = :active, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", edit.id().value())
                        .param("kind", edit.kind().name())
                        .param("name", edit.name().strip())
                        .param("active", edit.active())
                        .param("version", edit.version())
                        .update()
                == 1;
    }

    @Override
    public void replaceKey(DeviceId id, byte[] keyHash) {
        jdbc.sql("update devices.device set key_hash = :hash, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("hash", keyHash)
                .update();
    }

    @Override
    public void noteSeen(DeviceId id, Instant at) {
        jdbc.sql("""
                        update devices.device set last_seen_at = :at
                        where id = :id
                          and (last_seen_at is null or last_seen_at < cast(:at as timestamptz) - interval '1 minute')
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<DeviceBinding> listBindings(DeviceId id) {
        return jdbc.sql("select * from devices.binding where device_id = :id order by bound_from desc")
                .param("id", id.value())
                .query(SqlDevices::binding)
                .list();
    }

    @Override
    public long bind(DeviceId id, VehicleId vehicle, Instant from) {
        endBinding(id, from);
        return jdbc.sql("""
                        insert into devices.binding (device_id, vehicle_id, bound_from)
                        values (:device, :vehicle, :from)
                        returning id
                        """)
                .param("device", id.value())
                .param("vehicle", vehicle.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public void endBinding(DeviceId id, Instant to) {
        jdbc.sql("""
                        update devices.binding set bound_to = :to
                        where device_id = :device and bound_to is null and bound_from < :to
                        """)
                .param("device", id.value())
                .param("to", to.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void lock(DeviceId id) {
        jdbc.sql("select id from devices.device where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
    }

    private static Device device(ResultSet row, int index) throws SQLException {
        return new Device(
                new DeviceId(row.getLong("id")),
                row.getString("serial"),
                DeviceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getBoolean("active"),
                findInstant(row, "last_seen_at"),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }

    private static DeviceBinding binding(ResultSet row, int index) throws SQLException {
        return new DeviceBinding(
                row.getLong("id"),
                new DeviceId(row.getLong("device_id")),
                new VehicleId(row.getLong("vehicle_id")),
                instant(row, "bound_from"),
                findInstant(row, "bound_to"));
    }
}
