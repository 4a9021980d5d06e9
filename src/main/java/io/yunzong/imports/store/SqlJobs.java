package io.yunzong.imports.store;

import io.yunzong.imports.ImportCounts;
import io.yunzong.imports.ImportJob;
import io.yunzong.imports.ImportMapping;
import io.yunzong.imports.ImportState;
import io.yunzong.imports.RowRemark;
import io.yunzong.imports.domain.Jobs;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Unmet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlJobs implements Jobs {
    /** Keeps our advisory locks apart from anybody else's. */
    private static final long LOCKS = 0x49_4D_50L << 40;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final DataSource dataSource;
    private final JobRows rows;

    SqlJobs(JdbcClient jdbc, JdbcTemplate batches, DataSource dataSource, JobRows rows) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.dataSource = dataSource;
        this.rows = rows;
    }

    @Override
    public ImportJobId add(NewJob job, Instant now) {
        ImportJob.SourceFile file = job.file();
        return jdbc.sql("""
                        insert into imports.job (state, target, profile, file_name, file_hash, file_size, format, charset,
                            delimiter, sheet_name, heading_row, headings, sample, mapping, owner, owner_name, created_at)
                        values ('UPLOADED', :target, :profile, :fileName, :hash, :bytes, :format, :charset,
                            :delimiter, :sheetName, :headingRow, :headings, cast(:sample as jsonb),
                            cast(:mapping as jsonb), :owner, :ownerName, :now)
                        returning id
                        """)
                .param("target", job.target())
                .param("profile", job.profile())
                .param("fileName", file.name())
                .param("hash", file.hash())
                .param("bytes", file.bytes())
                .param("format", file.format())
                .param("charset", file.charset())
                .param("delimiter", file.delimiter())
                .param("sheetName", file.sheetName())
                .param("headingRow", file.headingRow())
                .param("headings", file.headings().toArray(String[]::new))
                .param("sample", rows.write(job.sample()))
                .param("mapping", rows.write(job.mapping()))
                .param("owner", job.owner().mark())
                .param("ownerName", job.owner().name())
                .param("now", utc(now))
                .query((row, index) -> new ImportJobId(row.getLong(1)))
                .single();
    }

    @Override
    public Optional<ImportJob> find(ImportJobId id) {
        return jdbc.sql("select * from imports.job where id = :id")
                .param("id", id.value())
                .query(rows::job)
                .optional();
    }

    @Override
    public Page<ImportJob> list(@Nullable String owner, PageQuery query) {
        List<ImportJob> found = jdbc.sql("""
                        select * from imports.job where cast(:owner as text) is null or owner = :owner
                        order by id desc limit :size offset :offset
                        """)
                .param("owner", owner)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(rows::job)
                .list();
        long total = jdbc.sql("""
                        select count(*) from (select 1 from imports.job
                        where cast(:owner as text) is null or owner = :owner limit :limit) counted
                        """)
                .param("owner", owner)
                .param("limit", Page.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
        return Page.counted(found, total);
    }

    @Override
    public void remap(ImportJobId id, ImportMapping mapping, @Nullable String profile) {
        jdbc.sql("""
                        update imports.job set mapping = cast(:mapping as jsonb), profile = :profile, state = 'UPLOADED'
                        where id = :id
                        """)
                .param("mapping", rows.write(mapping))
                .param("profile", profile)
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean move(ImportJobId id, Set<ImportState> from, ImportState to) {
        return jdbc.sql("update imports.job set state = :to where id = :id and state = any(:from)")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                > 0;
    }

    @Override
    public void startAfresh(ImportJobId id, Instant now) {
        jdbc.sql("delete from imports.row_remark where job_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update imports.job set last_row = 0, progress = 0, rows_read = 0, rows_created = 0,
                            rows_updated = 0, rows_unchanged = 0, rows_merged = 0, rows_refused = 0, preview = '[]',
                            failure = '[]', cancel_requested = false, started_at = :now, finished_at = null
                        where id = :id
                        """).param("now", utc(now)).param("id", id.value()).update();
    }

    @Override
    public void resume(ImportJobId id, Instant now) {
        jdbc.sql("""
                        update imports.job set failure = '[]', cancel_requested = false, finished_at = null,
                            started_at = coalesce(started_at, :now)
                        where id = :id
                        """).param("now", utc(now)).param("id", id.value()).update();
    }

    @Override
    public void needNotWait() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    @Override
    public boolean advance(ImportJobId id, BatchDone batch) {
        if (!batch.createdIds().isEmpty()) {
            jdbc.sql("insert into imports.created (job_id, last_row, ids) values (:id, :row, :ids)")
                    .param("id", id.value())
                    .param("row", batch.lastRow())
                    .param("ids", batch.createdIds().toArray(Long[]::new))
                    .update();
        }
        writeRemarks(id, batch.remarks());
        ImportCounts counts = batch.counts();
        return jdbc.sql("""
                        update imports.job set last_row = :row, progress = :progress, rows_read = :read,
                            rows_created = :created, rows_updated = :updated, rows_unchanged = :unchanged,
                            rows_merged = :merged, rows_refused = :refused, preview = cast(:preview as jsonb)
                        where id = :id
                        returning cancel_requested
                        """)
                .param("row", batch.lastRow())
                .param("progress", batch.progress())
                .param("read", counts.read())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("merged", counts.merged())
                .param("refused", counts.refused())
                .param("preview", rows.write(batch.preview()))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void writeRemarks(ImportJobId id, List<RowRemark> remarks) {
        batches.batchUpdate("""
                insert into imports.row_remark (job_id, row_number, outcome, reasons)
                values (?, ?, ?, cast(? as jsonb))
                """, remarks, 500, (PreparedStatement statement, RowRemark remark) -> {
            statement.setLong(1, id.value());
            statement.setLong(2, remark.row());
            statement.setString(3, remark.result().name());
            statement.setString(4, rows.write(remark.reasons()));
        });
    }

    @Override
    public void requestCancel(ImportJobId id) {
        jdbc.sql("update imports.job set cancel_requested = true where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void finish(ImportJobId id, ImportState state, List<Unmet> failure, Instant now) {
        jdbc.sql("""
                        update imports.job set state = :state, failure = cast(:failure as jsonb), finished_at = :now,
                            progress = case when :whole then 1 else progress end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("failure", rows.write(failure))
                .param("now", utc(now))
                .param("whole", state == ImportState.DONE || state == ImportState.CHECKED)
                .param("id", id.value())
                .update();
    }

    @Override
    public void markUndone(ImportJobId id, String by, List<Unmet> remarks, Instant now) {
        jdbc.sql("""
                        update imports.job
                        set undone_by = :by, undone_at = :now, undo_remarks = cast(:remarks as jsonb) where id = :id
                        """)
                .param("by", by)
                .param("remarks", rows.write(remarks))
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    @Override
    public List<Long> listCreated(ImportJobId id) {
        return jdbc.sql("select unnest(ids) from imports.created where job_id = :id order by last_row")
                .param("id", id.value())
                .query(Long.class)
                .list();
    }

    @Override
    public void addByproducts(ImportJobId id, String target, List<Long> ids) {
        jdbc.sql("""
                        insert into imports.byproduct (job_id, target, entry_id)
                        select :id, :target, unnest(:ids) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("target", target)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    @Override
    public List<Long> listByproducts(ImportJobId id, String target) {
        return jdbc.sql("select entry_id from imports.byproduct where job_id = :id and target = :target order by 1")
                .param("id", id.value())
                .param("target", target)
                .query(Long.class)
                .list();
    }

    @Override
    public Page<RowRemark> listRemarks(ImportJobId id, Collection<RowRemark.Result> results, PageQuery query) {
        String[] names = results.stream().map(Enum::name).toArray(String[]::new);
        List<RowRemark> found = jdbc.sql("""
                        select row_number, outcome, reasons from imports.row_remark
                        where job_id = :id and outcome = any(:results)
                        order by row_number limit :size offset :offset
                        """)
                .param("id", id.value())
                .param("results", names)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(rows::remark)
                .list();
        long total = jdbc.sql("""
                        select count(*) from imports.row_remark where job_id = :id and outcome = any(:results)
                        """)
                .param("id", id.value())
                .param("results", names)
                .query(Long.class)
                .single();
        return new Page<>(found, total, false);
    }

    @Override
    public List<RowRemark> listRefusedAfter(ImportJobId id, long row, int limit) {
        return jdbc.sql("""
                        select row_number, outcome, reasons from imports.row_remark
                        where job_id = :id and outcome = 'REFUSED' and row_number > :row
                        order by row_number limit :limit
                        """)
                .param("id", id.value())
                .param("row", row)
                .param("limit", limit)
                .query(rows::remark)
                .list();
    }

    @Override
    public List<ImportJobId> listRunning() {
        return new ArrayList<>(jdbc.sql("select id from imports.job where state in ('CHECKING', 'LOADING')")
                .query((row, index) -> new ImportJobId(row.getLong(1)))
                .list());
    }

    @Override
    public boolean knowsFile(String hash) {
        return jdbc.sql("select exists (select 1 from imports.job where file_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Hold> hold(ImportJobId id) {
        try {
            Connection connection = dataSource.getConnection();
            boolean held = false;
            try {
                held = ask(connection, "select pg_try_advisory_lock(?)", id);
            } finally {
                if (!held) {
                    connection.close();
                }
            }
            return held ? Optional.of(() -> release(connection, id)) : Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("an import cannot be held", e);
        }
    }

    private static void release(Connection connection, ImportJobId id) {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(?)", id);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("an import cannot be let go", e);
        }
    }

    private static boolean ask(Connection connection, String sql, ImportJobId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCKS + id.value());
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
