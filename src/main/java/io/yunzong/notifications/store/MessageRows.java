package io.yunzong.notifications.store;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.MessageState;
import io.yunzong.notifications.NoticeKind;
import io.yunzong.notifications.Urgency;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads rows of messages. */
final class MessageRows {
    private MessageRows() {}

    static Message message(ResultSet row, int index) throws SQLException {
        Subject subject = Columns.subject(row, "subject_kind", "subject_id");
        return new Message(
                row.getLong("id"),
                row.getObject("uid", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                Urgency.valueOf(row.getString("urgency")),
                Channel.valueOf(row.getString("channel")),
                row.getString("receiver"),
                Columns.id(row, "person_id", PersonId::new),
                row.getString("receiver_name"),
                row.getBoolean("customer"),
                row.getBoolean("internal"),
                row.getString("title"),
                row.getString("body"),
                row.getString("link"),
                subject == null ? null : subject.toString(),
                row.getInt("merged"),
                MessageState.valueOf(row.getString("state")),
                Columns.instant(row, "due_at"),
                row.getInt("attempts"),
                row.getInt("allowed"),
                Columns.instant(row, "created_at"),
                Columns.findInstant(row, "sent_at"),
                Columns.findInstant(row, "read_at"));
    }
}
