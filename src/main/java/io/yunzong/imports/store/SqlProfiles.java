package io.yunzong.imports.store;

import io.yunzong.imports.ImportMapping;
import io.yunzong.imports.ImportProfile;
import io.yunzong.imports.domain.Profiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlProfiles implements Profiles {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    SqlProfiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<ImportProfile> find(String name) {
        return jdbc.sql("select name, target, mapping from imports.profile where name = :name")
                .param("name", name)
                .query(this::profile)
                .optional();
    }

    @Override
    public List<ImportProfile> list() {
        return jdbc.sql("select name, target, mapping from imports.profile order by name")
                .query(this::profile)
                .list();
    }

    @Override
    public void save(ImportProfile profile, String by, Instant now) {
        jdbc.sql("""
                        insert into imports.profile (name, target, mapping, saved_by, saved_at)
                        values (:name, :target, cast(:mapping as jsonb), :by, :now)
                        on conflict (name) do update set target = excluded.target, mapping = excluded.mapping,
                            saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("name", profile.name())
                .param("target", profile.target())
                .param("mapping", json.writeValueAsString(profile.mapping()))
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean remove(String name) {
        return jdbc.sql("delete from imports.profile where name = :name")
                        .param("name", name)
                        .update()
                > 0;
    }

    private ImportProfile profile(ResultSet row, int index) throws SQLException {
        return new ImportProfile(
                row.getString("name"),
                row.getString("target"),
                json.readValue(row.getString("mapping"), ImportMapping.class),
                false);
    }
}
