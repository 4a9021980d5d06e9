package io.yunzong.evidence.store;

import static io.yunzong.platform.Columns.time;

import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceCounts;
import io.yunzong.evidence.domain.Exhibits;
import io.yunzong.evidence.domain.Look;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlExhibits implements Exhibits {
    private static final String SELECT = """
            select e.*, v.verdict from evidence.exhibit e left join evidence.verdict v on v.exhibit_id = e.id
            """;

    private final JdbcClient jdbc;

    SqlExhibits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String sha256, String reportKey) {
        // two numbers in order, so that two who want both never wait for each other
        Stream.of(lockNumber("evidence:" + sha256), lockNumber("evidence-report:" + reportKey))
                .sorted()
                .forEach(number -> jdbc.sql("select pg_advisory_xact_lock(:number)")
                        .param("number", number)
                        .query((row, index) -> index)
                        .list());
    }

    private static long lockNumber(String text) {
        long number = 1_125_899_906_842_597L;
        for (int i = 0; i < text.length(); i++) {
            number = 31 * number + text.charAt(i);
        }
        return number;
    }

    @Override
    public Optional<Evidence> find(EvidenceId id) {
        return jdbc.sql(SELECT + " where e.id = :id")
                .param("id", id.value())
                .query(ExhibitRow::evidence)
                .optional();
    }

    @Override
    public Optional<Evidence> findByReportKey(String reportKey) {
        return jdbc.sql(SELECT + " where e.report_key = :key")
                .param("key", reportKey)
                .query(ExhibitRow::evidence)
                .optional();
    }

    @Override
    public List<Evidence> list(Collection<Subject> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                         where (e.subject_kind, e.subject_id) in (
                            select * from unnest(cast(:kinds as text[]), cast(:ids as bigint[])))
                         order by e.taken_at, e.id
                        """)
                .params(pairs(subjects))
                .query(ExhibitRow::evidence)
                .list();
    }

    @Override
    public List<Evidence> listByIds(Collection<EvidenceId> ids) {
        return jdbc.sql(SELECT + " where e.id = any(:ids) order by e.id")
                .param("ids", ids.stream().map(EvidenceId::value).toArray(Long[]::new))
                .query(ExhibitRow::evidence)
                .list();
    }

    @Override
    public List<EvidenceCounts.Count> count(Collection<Subject> subjects, Collection<String> slots) {
        if (subjects.isEmpty() || slots.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.subject_kind, e.subject_id, e.slot, e.step_kind, e.step_id, e.site_id,
                            count(distinct e.sha256) as photos
                        from evidence.exhibit e left join evidence.verdict v on v.exhibit_id = e.id
                        where (e.subject_kind, e.subject_id) in (
                                select * from unnest(cast(:kinds as text[]), cast(:ids as bigint[])))
                            and e.slot = any(:slots) and v.verdict is distinct from 'REJECTED'
                        group by e.subject_kind, e.subject_id, e.slot, e.step_kind, e.step_id, e.site_id
                        """)
                .params(pairs(subjects))
                .param("slots", slots.toArray(String[]::new))
                .query(SqlExhibits::counted)
                .list();
    }

    private static EvidenceCounts.Count counted(ResultSet row, int index) throws SQLException {
        return new EvidenceCounts.Count(
                Objects.requireNonNull(Columns.subject(row, "subject_kind", "subject_id")),
                row.getString("slot"),
                Columns.subject(row, "step_kind", "step_id"),
                Columns.id(row, "site_id", SiteId::new),
                row.getInt("photos"));
    }

    @Override
    public List<Evidence> listByContent(String sha256) {
        return jdbc.sql(SELECT + " where e.sha256 = :sha256 order by e.id limit 200")
                .param("sha256", sha256)
                .query(ExhibitRow::evidence)
                .list();
    }

    @Override
    public List<Match> listAlike(Look look, int most) {
        return jdbc.sql("""
                        select e.*, v.verdict, bit_count(cast(e.look # :look as bit(64))) as distance
                        from evidence.exhibit e left join evidence.verdict v on v.exhibit_id = e.id
                        where e.look is not null
                            and (e.look_band_0 = any(:band0) or e.look_band_1 = any(:band1)
                                or e.look_band_2 = any(:band2) or e.look_band_3 = any(:band3))
                            and bit_count(cast(e.look # :look as bit(64))) <= :near
                        order by distance, e.id limit :most
                        """)
                .param("look", look.bits())
                .param("band0", look.probes(0).toArray(Integer[]::new))
                .param("band1", look.probes(1).toArray(Integer[]::new))
                .param("band2", look.probes(2).toArray(Integer[]::new))
                .param("band3", look.probes(3).toArray(Integer[]::new))
                .param("near", Look.NEAR)
                .param("most", most)
                .query((row, index) -> new Match(ExhibitRow.evidence(row, index), row.getInt("distance")))
                .list();
    }

    @Override
    public EvidenceId add(Evidence evidence, @Nullable Look look) {
        return new EvidenceId(jdbc.sql("""
                        insert into evidence.exhibit
                            (kind, sha256, bytes, content_type, file_name, subject_kind, subject_id, step_kind, step_id,
                             slot, site_id, device_time, device_clock_offset_ms, taken_at, received_at, exif_time,
                             exif_time_basis, exif_latitude, exif_longitude, latitude, longitude, flags, width, height,
                             look, added_by, added_by_name, report_key, keep_until)
                        values
                            (:kind, :sha256, :bytes, :contentType, :fileName, :subjectKind, :subjectId, :stepKind,
                             :stepId, :slot, :site, :deviceTime, :offset, :takenAt, :receivedAt, :exifTime, :exifBasis,
                             :exifLatitude, :exifLongitude, :latitude, :longitude, :flags, :width, :height, :look,
                             :by, :byName, :reportKey, :keepUntil)
                        returning id
                        """)
                .params(values(evidence))
                .param("look", look == null ? null : look.bits())
                .query(Long.class)
                .single());
    }

    private static Map<String, @Nullable Object> values(Evidence evidence) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Subject step = evidence.step();
        SiteId site = evidence.site();
        values.put("kind", evidence.kind().name());
        values.put("sha256", evidence.sha256());
        values.put("bytes", evidence.bytes());
        values.put("contentType", evidence.contentType());
        values.put("fileName", evidence.fileName());
        values.put("subjectKind", evidence.subject().kind());
        values.put("subjectId", evidence.subject().id());
        values.put("stepKind", step == null ? null : step.kind());
        values.put("stepId", step == null ? null : step.id());
        values.put("slot", evidence.slot());
        values.put("site", site == null ? null : site.value());
        values.put("deviceTime", time(evidence.deviceTime()));
        values.put("offset", evidence.deviceClockOffsetMs());
        values.put("takenAt", time(evidence.takenAt()));
        values.put("receivedAt", time(evidence.receivedAt()));
        values.put("exifTime", time(evidence.exifTime()));
        values.put(
                "exifBasis",
                evidence.exifTimeBasis() == null
                        ? null
                        : evidence.exifTimeBasis().name());
        putPoint(values, "exifLatitude", "exifLongitude", evidence.exifPoint());
        putPoint(values, "latitude", "longitude", evidence.point());
        values.put("flags", flags(evidence));
        values.put("width", evidence.width());
        values.put("height", evidence.height());
        values.put("by", evidence.by());
        values.put("byName", evidence.byName());
        values.put("reportKey", evidence.reportKey());
        values.put("keepUntil", time(evidence.keepUntil()));
        return values;
    }

    private static void putPoint(
            Map<String, @Nullable Object> values, String latitude, String longitude, @Nullable GeoPoint point) {
        values.put(latitude, point == null ? null : point.latitude());
        values.put(longitude, point == null ? null : point.longitude());
    }

    @Override
    public void seeLater(EvidenceId id) {
        jdbc.sql("insert into evidence.unseen (exhibit_id) values (:id)")
                .param("id", id.value())
                .update();
    }

    @Override
    public Optional<EvidenceId> lockUnseen(Set<EvidenceId> except) {
        return jdbc.sql("""
                        select exhibit_id from evidence.unseen where exhibit_id <> all(:except)
                        order by exhibit_id limit 1 for update skip locked
                        """)
                .param("except", Columns.ids(except))
                .query((row, index) -> new EvidenceId(row.getLong(1)))
                .optional();
    }

    @Override
    public void seen(Evidence evidence, @Nullable Look look) {
        jdbc.sql("update evidence.exhibit set look = :look, flags = :flags where id = :id")
                .param("look", look == null ? null : look.bits())
                .param("flags", flags(evidence))
                .param("id", evidence.id().value())
                .update();
        jdbc.sql("delete from evidence.unseen where exhibit_id = :id")
                .param("id", evidence.id().value())
                .update();
    }

    private static String[] flags(Evidence evidence) {
        return evidence.flags().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    @Override
    public void suspect(EvidenceId id, List<Suspicion> suspicions, Instant at) {
        for (Suspicion suspicion : suspicions) {
            EvidenceId matched = suspicion.matched();
            jdbc.sql("""
                            insert into evidence.suspicion (exhibit_id, flag, matched_id, distance, raised_at)
                            values (:id, :flag, :matched, :distance, :at)
                            """)
                    .param("id", id.value())
                    .param("flag", suspicion.flag().name())
                    .param("matched", matched == null ? null : matched.value())
                    .param("distance", suspicion.distance())
                    .param("at", time(at))
                    .update();
        }
    }

    @Override
    public void eachFile(Consumer<KeptFile> consumer) {
        String behind = "";
        List<KeptFile> files;
        do {
            files = jdbc.sql("""
                            select distinct sha256, bytes from evidence.exhibit where sha256 > :behind
                            order by sha256 limit 1000
                            """)
                    .param("behind", behind)
                    .query((row, index) -> new KeptFile(row.getString("sha256"), row.getLong("bytes")))
                    .list();
            files.forEach(consumer);
            behind = files.isEmpty() ? behind : files.getLast().sha256();
        } while (!files.isEmpty());
    }

    @Override
    public Set<String> needed(Collection<String> hashes) {
        return jdbc
                .sql("select distinct sha256 from evidence.exhibit where sha256 = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .query(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<Evidence> listExpired(Instant now, Instant receivedBefore, int most) {
        return jdbc.sql(SELECT + """
                         where e.keep_until <= :now and e.received_at <= :before order by e.keep_until, e.id limit :most
                        """)
                .param("now", time(now))
                .param("before", time(receivedBefore))
                .param("most", most)
                .query(ExhibitRow::evidence)
                .list();
    }

    @Override
    public void remove(EvidenceId id, Instant now) {
        jdbc.sql("select set_config('evidence.now', :now, true)")
                .param("now", now.toString())
                .query(String.class)
                .single();
        jdbc.sql("delete from evidence.exhibit where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Map<String, Object> pairs(Collection<Subject> subjects) {
        return Map.of(
                "kinds", subjects.stream().map(Subject::kind).toArray(String[]::new),
                "ids", subjects.stream().map(Subject::id).toArray(Long[]::new));
    }
}
