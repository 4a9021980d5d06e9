package io.yunzong.documents.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.InboxEntry;
import io.yunzong.documents.Receipt;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads documents with their latest version, and receipts. */
final class DocumentRow {
    private DocumentRow() {}

    static Document document(ResultSet row, int index) throws SQLException {
        return new Document(
                new DocumentId(row.getLong("id")),
                row.getString("number"),
                new DocumentType(row.getString("type_code"), row.getString("type_name")),
                new SiteId(row.getLong("issuing_site_id")),
                new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                row.getString("title"),
                row.getInt("latest_version"),
                row.getString("sha256"),
                instant(row, "issued_at"),
                instant(row, "revised_at"),
                row.getString("issued_by_name"),
                row.getString("unique_key"));
    }

    static InboxEntry inboxEntry(ResultSet row, int index) throws SQLException {
        return new InboxEntry(
                document(row, index), row.getInt("to_version"), row.getString("capacity"), receipt(row, index));
    }

    static Receipt receipt(ResultSet row, int index) throws SQLException {
        return new Receipt(
                new PersonId(row.getLong("person_id")),
                row.getString("person_name"),
                findInstant(row, "delivered_at"),
                findInstant(row, "read_at"),
                findInstant(row, "acknowledged_at"));
    }
}
