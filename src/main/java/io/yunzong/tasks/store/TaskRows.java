package io.yunzong.tasks.store;

import static io.yunzong.platform.Columns.choice;
import static io.yunzong.platform.Columns.duration;
import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskCalendar;
import io.yunzong.tasks.TaskEvent;
import io.yunzong.tasks.TaskKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows as tasks. */
@Component
class TaskRows {
    private static final TypeReference<TreeMap<String, String>> ARGS = new TypeReference<>() {};

    private final JsonMapper json;

    TaskRows(JsonMapper json) {
        this.json = json;
    }

    String args(Map<String, String> args) {
        return json.writeValueAsString(new TreeMap<>(args));
    }

    /** What a task is found by: the words of its title. */
    static String searchText(Map<String, String> args) {
        return String.join(" ", new TreeMap<>(args).values()).toLowerCase(Locale.ROOT);
    }

    Task task(ResultSet row, int index) throws SQLException {
        return new Task(
                new TaskId(row.getLong("id")),
                row.getString("key"),
                new TaskKind(
                        row.getString("module"),
                        row.getString("kind"),
                        TaskKind.Closing.valueOf(row.getString("closing"))),
                new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                id(row, "site_id", SiteId::new),
                choice(row, "owner_role", Role.class),
                id(row, "owner_person_id", PersonId::new),
                json.readValue(row.getString("title_args"), ARGS),
                row.getString("clause"),
                TaskCalendar.valueOf(row.getString("calendar")),
                instant(row, "starts_at"),
                findInstant(row, "due_at"),
                findInstant(row, "warned_at"),
                findInstant(row, "breached_at"),
                row.getInt("level"),
                findInstant(row, "paused_at"),
                row.getString("pause_reason"),
                duration(row, "remaining_us"),
                instant(row, "opened_at"),
                findInstant(row, "closed_at"),
                row.getString("closed_by"),
                choice(row, "outcome", Task.Outcome.class),
                row.getString("note"));
    }

    static TaskEvent event(ResultSet row, int index) throws SQLException {
        return new TaskEvent(
                TaskEvent.Kind.valueOf(row.getString("kind")),
                row.getObject("level", Integer.class),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getString("by_mark"),
                row.getString("by_name"),
                choice(row, "role", Role.class),
                id(row, "site_id", SiteId::new),
                id(row, "person_id", PersonId::new),
                findInstant(row, "due_at"),
                row.getString("note"));
    }
}
