package io.yunzong.tasks.store;

import io.yunzong.tasks.Holiday;
import io.yunzong.tasks.domain.Holidays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlHolidays implements Holidays {
    private final JdbcClient jdbc;

    SqlHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holiday> list(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from tasks.holiday where day between :from and :to order by day")
                .param("from", from)
                .param("to", to)
                .query(SqlHolidays::holiday)
                .list();
    }

    @Override
    public List<Holiday> listAll() {
        return jdbc.sql("select * from tasks.holiday order by day")
                .query(SqlHolidays::holiday)
                .list();
    }

    @Override
    public List<Holiday> listByDay(Collection<LocalDate> days) {
        return jdbc.sql("select * from tasks.holiday where day = any(cast(:days as date[]))")
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(SqlHolidays::holiday)
                .list();
    }

    @Override
    public List<Holiday> list(Collection<Long> ids) {
        return jdbc.sql("select * from tasks.holiday where id = any(:ids) order by day")
                .param("ids", ids.toArray(Long[]::new))
                .query(SqlHolidays::holiday)
                .list();
    }

    @Override
    public Optional<Holiday> find(long id) {
        return jdbc.sql("select * from tasks.holiday where id = :id")
                .param("id", id)
                .query(SqlHolidays::holiday)
                .optional();
    }

    @Override
    public Optional<Holiday> add(Holiday holiday) {
        return jdbc.sql("""
                        insert into tasks.holiday (day, worked, name) values (:day, :worked, :name)
                        on conflict (day) do nothing returning *
                        """)
                .param("day", holiday.day())
                .param("worked", holiday.kind() == Holiday.Kind.WORKING_DAY)
                .param("name", holiday.name())
                .query(SqlHolidays::holiday)
                .optional();
    }

    @Override
    public boolean change(Holiday holiday) {
        return jdbc.sql("""
                        update tasks.holiday set worked = :worked, name = :name, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("worked", holiday.kind() == Holiday.Kind.WORKING_DAY)
                        .param("name", holiday.name())
                        .param("id", holiday.id())
                        .param("version", holiday.version())
                        .update()
                == 1;
    }

    @Override
    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from tasks.holiday where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static Holiday holiday(ResultSet row, int index) throws SQLException {
        return new Holiday(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("worked") ? Holiday.Kind.WORKING_DAY : Holiday.Kind.DAY_OFF,
                row.getString("name"),
                row.getInt("version"));
    }
}
