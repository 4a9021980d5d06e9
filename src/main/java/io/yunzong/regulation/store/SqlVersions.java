package io.yunzong.regulation.store;

import static io.yunzong.platform.Columns.instant;

import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.domain.Versions;
import io.yunzong.regulation.json.RegulationJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlVersions implements Versions {
    private final JdbcClient jdbc;

    SqlVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int latest() {
        return jdbc.sql("select max(number) from regulation.version")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<RegulationVersion> find(int number) {
        return jdbc.sql("select * from regulation.version where number = :number")
                .param("number", number)
                .query(SqlVersions::version)
                .optional();
    }

    @Override
    public List<Integer> numbers() {
        return jdbc.sql("select number from regulation.version order by number desc")
                .query(Integer.class)
                .list();
    }

    @Override
    public boolean add(RegulationVersion version) {
        return jdbc.sql("""
                        insert into regulation.version (number, published_at, published_by, note, content)
                        values (:number, :at, :by, :note, :content::jsonb)
                        on conflict (number) do nothing
                        """)
                        .param("number", version.number())
                        .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
                        .param("by", version.publishedBy())
                        .param("note", version.note())
                        .param("content", RegulationJson.write(version.content()))
                        .update()
                == 1;
    }

    private static RegulationVersion version(ResultSet row, int index) throws SQLException {
        return new RegulationVersion(
                row.getInt("number"),
                instant(row, "published_at"),
                row.getString("published_by"),
                row.getString("note"),
                RegulationJson.read(row.getString("content")));
    }
}
