package io.yunzong.imports.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.imports.ImportCounts;
import io.yunzong.imports.ImportJob;
import io.yunzong.imports.ImportMapping;
import io.yunzong.imports.ImportState;
import io.yunzong.imports.RowRemark;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Unmet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the tables into the module's words. */
@Component
class JobRows {
    private static final TypeReference<List<List<String>>> SAMPLE = new TypeReference<>() {};
    private static final TypeReference<List<RowRemark>> REMARKS = new TypeReference<>() {};
    private static final TypeReference<List<Unmet>> REASONS = new TypeReference<>() {};

    private final JsonMapper json;

    JobRows(JsonMapper json) {
        this.json = json;
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    ImportJob job(ResultSet row, int index) throws SQLException {
        return new ImportJob(
                new ImportJobId(row.getLong("id")),
                ImportState.valueOf(row.getString("state")),
                row.getString("target"),
                row.getString("profile"),
                file(row),
                json.readValue(row.getString("sample"), SAMPLE),
                json.readValue(row.getString("mapping"), ImportMapping.class),
                new ImportJob.Owner(row.getString("owner"), row.getString("owner_name")),
                new ImportJob.Times(
                        instant(row, "created_at"),
                        findInstant(row, "started_at"),
                        findInstant(row, "finished_at"),
                        findInstant(row, "undone_at")),
                row.getLong("last_row"),
                row.getDouble("progress"),
                new ImportCounts(
                        row.getLong("rows_read"),
                        row.getLong("rows_created"),
                        row.getLong("rows_updated"),
                        row.getLong("rows_unchanged"),
                        row.getLong("rows_merged"),
                        row.getLong("rows_refused")),
                json.readValue(row.getString("preview"), REMARKS),
                json.readValue(row.getString("failure"), REASONS),
                json.readValue(row.getString("undo_remarks"), REASONS));
    }

    private static ImportJob.SourceFile file(ResultSet row) throws SQLException {
        return new ImportJob.SourceFile(
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getLong("file_size"),
                row.getString("format"),
                row.getString("charset"),
                row.getString("delimiter"),
                row.getString("sheet_name"),
                row.getLong("heading_row"),
                List.of((String[]) row.getArray("headings").getArray()));
    }

    RowRemark remark(ResultSet row, int index) throws SQLException {
        return new RowRemark(
                row.getLong("row_number"),
                RowRemark.Result.valueOf(row.getString("outcome")),
                json.readValue(row.getString("reasons"), REASONS));
    }
}
