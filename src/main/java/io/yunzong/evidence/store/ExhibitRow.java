package io.yunzong.evidence.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceFlag;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.ExifTimeBasis;
import io.yunzong.evidence.ReviewVerdict;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads an exhibit together with the column {@code verdict} beside it. */
final class ExhibitRow {
    private ExhibitRow() {}

    static Evidence evidence(ResultSet row, int index) throws SQLException {
        String basis = row.getString("exif_time_basis");
        String verdict = row.getString("verdict");
        return new Evidence(
                new EvidenceId(row.getLong("id")),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("content_type"),
                row.getString("file_name"),
                Objects.requireNonNull(Columns.subject(row, "subject_kind", "subject_id")),
                Columns.subject(row, "step_kind", "step_id"),
                row.getString("slot"),
                Columns.id(row, "site_id", SiteId::new),
                instant(row, "taken_at"),
                findInstant(row, "device_time"),
                row.getLong("device_clock_offset_ms"),
                instant(row, "received_at"),
                findInstant(row, "exif_time"),
                basis == null ? null : ExifTimeBasis.valueOf(basis),
                Columns.point(row, "exif_latitude", "exif_longitude"),
                Columns.point(row, "latitude", "longitude"),
                Arrays.stream((String[]) row.getArray("flags").getArray())
                        .map(EvidenceFlag::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getString("added_by"),
                row.getString("added_by_name"),
                row.getString("report_key"),
                verdict == null ? null : ReviewVerdict.valueOf(verdict),
                instant(row, "keep_until"));
    }
}
