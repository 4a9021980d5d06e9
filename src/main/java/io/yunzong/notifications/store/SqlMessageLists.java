package io.yunzong.notifications.store;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.MessageFilter;
import io.yunzong.notifications.MessageStory;
import io.yunzong.notifications.MessageStory.Attempt;
import io.yunzong.notifications.MessageStory.Decision;
import io.yunzong.notifications.domain.MessageLists;
import io.yunzong.platform.Columns;
import io.yunzong.platform.Listing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlMessageLists implements MessageLists {
    private static final Map<String, String> SORT =
            Map.of("createdAt", "created_at", "sentAt", "sent_at", "dueAt", "due_at");

    private final JdbcClient jdbc;

    SqlMessageLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Message> bell(PersonId person, MessageFilter filter, PageQuery query) {
        Listing listing = Listing.from("notifications.message", Map.of(), "id desc")
                .where("channel = 'IN_APP'")
                .where("person_id = :person", "person", person.value());
        if (filter.unread()) {
            listing.where("read_at is null");
        }
        return common(listing, filter).page(jdbc, query, MessageRows::message);
    }

    private static Listing common(Listing listing, MessageFilter filter) {
        return listing.where("words like :text", "text", Listing.anywhere(filter.text()))
                .where("topic = :topic", "topic", Columns.name(filter.topic()))
                .where("kind = :kind", "kind", Columns.name(filter.kind()))
                .where("urgency = :urgency", "urgency", Columns.name(filter.urgency()))
                .where("created_at >= :from", "from", filter.from() == null ? null : Columns.time(filter.from()))
                .where("created_at < :to", "to", filter.to() == null ? null : Columns.time(filter.to()));
    }

    @Override
    public int unread(PersonId person) {
        return jdbc.sql("""
                        select count(*) from notifications.message
                        where person_id = :person and channel = 'IN_APP' and read_at is null
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Page<Message> log(MessageFilter filter, PageQuery query) {
        return common(Listing.from("notifications.message", SORT, "id desc"), filter)
                .where("channel = :channel", "channel", Columns.name(filter.channel()))
                .where("state = :state", "state", Columns.name(filter.state()))
                .where("person_id = :person", "person", Columns.id(filter.person()))
                .page(jdbc, query, MessageRows::message);
    }

    @Override
    public List<Message> list(Collection<Long> ids) {
        return jdbc.sql("select * from notifications.message where id = any(:ids) order by id desc")
                .param("ids", ids.toArray(Long[]::new))
                .query(MessageRows::message)
                .list();
    }

    @Override
    public Optional<MessageStory> story(long id) {
        return list(List.of(id)).stream()
                .findFirst()
                .map(message -> new MessageStory(message, noticeKey(id), attempts(id), decisions(id)));
    }

    private String noticeKey(long message) {
        return jdbc.sql("select n.key from notifications.message m join notifications.notice n on n.id = m.notice_id "
                        + "where m.id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }

    private List<Attempt> attempts(long message) {
        return jdbc.sql("select * from notifications.attempt where message_id = :id order by number")
                .param("id", message)
                .query((row, index) -> new Attempt(
                        row.getInt("number"),
                        row.getString("parcel"),
                        Columns.instant(row, "started_at"),
                        Columns.findInstant(row, "ended_at"),
                        row.getString("outcome"),
                        row.getString("proof")))
                .list();
    }

    private List<Decision> decisions(long message) {
        return jdbc.sql("select * from notifications.decision where message_id = :id order by id")
                .param("id", message)
                .query((row, index) -> new Decision(
                        Columns.instant(row, "at"),
                        row.getString("by_name"),
                        row.getString("what").equals("REPLAYED"),
                        row.getString("reason")))
                .list();
    }

    @Override
    public Map<Long, String> proofs(Collection<Long> ids) {
        Map<Long, String> proofs = new HashMap<>();
        jdbc.sql("""
                        select distinct on (message_id) message_id, proof from notifications.attempt
                        where message_id = any(:ids) and proof is not null order by message_id, number desc
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> proofs.put(row.getLong("message_id"), row.getString("proof")))
                .list();
        return proofs;
    }
}
