package io.yunzong.delivery.store;

import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.time;

import io.yunzong.delivery.Deficiency;
import io.yunzong.delivery.DeficiencyId;
import io.yunzong.delivery.domain.Deficiencies;
import io.yunzong.kernel.EvidenceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDeficiencies implements Deficiencies {
    private final JdbcClient jdbc;

    SqlDeficiencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DeficiencyId add(NewDeficiency deficiency) {
        return new DeficiencyId(jdbc.sql("""
                        insert into delivery.deficiency
                            (release_id, kind, note, responsible_id, responsible_name, raised_at, raised_by_name, due_at)
                        values (:release, :kind, :note, :responsible, :responsibleName, :at, :name, :due)
                        returning id
                        """)
                .param("release", deficiency.releaseId().value())
                .param("kind", deficiency.kind())
                .param("note", deficiency.note())
                .param("responsible", deficiency.responsibleId().value())
                .param("responsibleName", deficiency.responsibleName())
                .param("at", time(deficiency.at()))
                .param("name", deficiency.byName())
                .param("due", time(deficiency.dueAt()))
                .query(Long.class)
                .single());
    }

    @Override
    public Optional<Deficiency> find(DeficiencyId id) {
        return jdbc.sql("select " + ReleaseReading.DEFICIENCY + " from delivery.deficiency where id = :id")
                .param("id", id.value())
                .query(ReleaseReading::deficiency)
                .optional();
    }

    @Override
    public boolean permit(DeficiencyId id, Instant at, String byName, String reason) {
        return jdbc.sql("""
                        update delivery.deficiency
                        set permitted_at = :at, permitted_by_name = :name, permit_reason = :reason
                        where id = :id and permitted_at is null and signed_at is null
                        """)
                        .param("id", id.value())
                        .param("at", time(at))
                        .param("name", byName)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    @Override
    public boolean sign(
            DeficiencyId id,
            Instant at,
            Instant recordedAt,
            String by,
            String byName,
            @Nullable String note,
            @Nullable EvidenceId evidence) {
        return jdbc.sql("""
                        update delivery.deficiency
                        set signed_at = :at, signed_recorded_at = :recorded, signed_by = :by, signed_by_name = :name,
                            signed_note = :note, signed_evidence_id = :evidence
                        where id = :id and signed_at is null
                        """)
                        .param("id", id.value())
                        .param("at", time(at))
                        .param("recorded", time(recordedAt))
                        .param("by", by)
                        .param("name", byName)
                        .param("note", note)
                        .param("evidence", id(evidence))
                        .update()
                == 1;
    }
}
