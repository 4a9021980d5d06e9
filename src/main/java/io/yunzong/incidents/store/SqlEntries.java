package io.yunzong.incidents.store;

import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.incidents.IncidentEntry;
import io.yunzong.incidents.domain.Entries;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlEntries implements Entries {
    private final JdbcClient jdbc;

    SqlEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean append(NewEntry added) {
        IncidentEntry entry = added.entry();
        return jdbc.sql("""
                        insert into incidents.entry
                            (incident_id, kind, at, recorded_at, person_id, by_mark, by_name, code, spoken_to, words,
                             photo_ids, report_key)
                        values (:incident, :kind, :at, :recordedAt, :person, :mark, :name, :code, :spokenTo, :words,
                            :photos, :key)
                        on conflict (report_key) do nothing
                        """)
                        .param("incident", entry.incidentId().value())
                        .param("kind", entry.kind().name())
                        .param("at", time(entry.at()))
                        .param("recordedAt", time(entry.recordedAt()))
                        .param("person", id(entry.personId()))
                        .param("mark", added.byMark())
                        .param("name", entry.byName())
                        .param("code", entry.code())
                        .param("spokenTo", entry.spokenTo())
                        .param("words", entry.words())
                        .param("photos", ids(entry.photos()))
                        .param("key", added.reportKey())
                        .update()
                == 1;
    }

    @Override
    public Optional<IncidentEntry> find(String reportKey) {
        return jdbc.sql("select * from incidents.entry where report_key = :key")
                .param("key", reportKey)
                .query(SqlEntries::entry)
                .optional();
    }

    @Override
    public List<IncidentEntry> list(IncidentId incident) {
        return jdbc.sql("select * from incidents.entry where incident_id = :id order by id")
                .param("id", incident.value())
                .query(SqlEntries::entry)
                .list();
    }

    @Override
    public void note(IncidentId incident, Noted noted) {
        jdbc.sql("""
                        insert into incidents.material (incident_id, code, evidence_id, absence, noted_at, noted_by_name)
                        values (:incident, :code, :evidence, :absence, :at, :name)
                        on conflict (incident_id, code) do update set evidence_id = excluded.evidence_id,
                            absence = excluded.absence, noted_at = excluded.noted_at,
                            noted_by_name = excluded.noted_by_name
                        """)
                .param("incident", incident.value())
                .param("code", noted.code())
                .param("evidence", id(noted.evidenceId()))
                .param("absence", noted.absence())
                .param("at", time(noted.at()))
                .param("name", noted.byName())
                .update();
    }

    @Override
    public List<Noted> materials(IncidentId incident) {
        return jdbc.sql("select * from incidents.material where incident_id = :id order by code")
                .param("id", incident.value())
                .query((row, index) -> new Noted(
                        row.getString("code"),
                        id(row, "evidence_id", EvidenceId::new),
                        row.getString("absence"),
                        instant(row, "noted_at"),
                        row.getString("noted_by_name")))
                .list();
    }

    private static IncidentEntry entry(ResultSet row, int index) throws SQLException {
        return new IncidentEntry(
                row.getLong("id"),
                new IncidentId(row.getLong("incident_id")),
                IncidentEntry.Kind.valueOf(row.getString("kind")),
                instant(row, "at"),
                instant(row, "recorded_at"),
                id(row, "person_id", PersonId::new),
                row.getString("by_name"),
                row.getString("code"),
                row.getString("spoken_to"),
                row.getString("words"),
                Columns.list(row, "photo_ids", EvidenceId::new));
    }
}
