package io.yunzong.tasks.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.HandOver;
import io.yunzong.tasks.domain.HandOvers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlHandOvers implements HandOvers {
    private final JdbcClient jdbc;

    SqlHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(PersonId giver, PersonId receiver, String note, Collection<TaskId> tasks, Instant now) {
        return jdbc.sql("""
                        insert into tasks.hand_over (giver_id, receiver_id, note, task_ids, offered_at)
                        values (:giver, :receiver, :note, :tasks, :now) returning id
                        """)
                .param("giver", giver.value())
                .param("receiver", receiver.value())
                .param("note", note)
                .param("tasks", ids(tasks))
                .param("now", time(now))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<HandOver> find(long id) {
        return jdbc.sql("select * from tasks.hand_over where id = :id")
                .param("id", id)
                .query(SqlHandOvers::handOver)
                .optional();
    }

    @Override
    public Optional<HandOver> lock(long id) {
        return jdbc.sql("select * from tasks.hand_over where id = :id for update")
                .param("id", id)
                .query(SqlHandOvers::handOver)
                .optional();
    }

    @Override
    public List<HandOver> list(PersonId person, boolean waitingOnly, int limit) {
        return jdbc.sql("""
                        select * from tasks.hand_over
                        where (giver_id = :person or receiver_id = :person) and (not :waiting or state = 'WAITING')
                        order by id desc limit :limit
                        """)
                .param("person", person.value())
                .param("waiting", waitingOnly)
                .param("limit", limit)
                .query(SqlHandOvers::handOver)
                .list();
    }

    @Override
    public Set<TaskId> listOffered(Collection<TaskId> tasks) {
        return new HashSet<>(jdbc.sql("""
                        select distinct task_id from tasks.hand_over h cross join unnest(h.task_ids) as task_id
                        where h.state = 'WAITING' and h.task_ids && :tasks and task_id = any(:tasks)
                        """)
                .param("tasks", ids(tasks))
                .query((row, index) -> new TaskId(row.getLong("task_id")))
                .list());
    }

    @Override
    public void decide(long id, HandOver.State state, @Nullable String reason, Instant now) {
        jdbc.sql("update tasks.hand_over set state = :state, reason = :reason, decided_at = :now where id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    private static HandOver handOver(ResultSet row, int index) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                new PersonId(row.getLong("giver_id")),
                new PersonId(row.getLong("receiver_id")),
                row.getString("note"),
                Arrays.stream((Long[]) row.getArray("task_ids").getArray())
                        .map(TaskId::new)
                        .toList(),
                instant(row, "offered_at"),
                HandOver.State.valueOf(row.getString("state")),
                findInstant(row, "decided_at"),
                row.getString("reason"));
    }
}
