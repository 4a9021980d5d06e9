package io.yunzong.notifications.store;

import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.domain.Backoff;
import io.yunzong.notifications.domain.Draft;
import io.yunzong.notifications.domain.Fence;
import io.yunzong.notifications.domain.Outbox;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Outcome.Result;
import io.yunzong.notifications.domain.Parcel;
import io.yunzong.platform.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlOutbox implements Outbox {
    private static final Logger log = LoggerFactory.getLogger(SqlOutbox.class);
    /** What is claimed gets its attempt in the same statement: nothing is ever sent without a trace of it. */
    private static final String CLAIM = """
            , claimed as (
                update notifications.message m set state = 'SENDING', claimed_at = :now, attempts = m.attempts + 1
                from due where m.id = due.id returning m.*),
            tried as (
                insert into notifications.attempt (message_id, number, parcel, started_at)
                select id, attempts, %s, :now from claimed returning message_id, parcel)
            select c.*, t.parcel from claimed c join tried t on t.message_id = c.id order by c.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SqlOutbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Set<PersonId> write(Collection<Draft> drafts, Instant now) {
        List<Draft> admitted = drafts.stream().filter(SqlOutbox::admitted).toList();
        if (admitted.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        with written as (
                        insert into notifications.message (notice_id, kind, topic, urgency, channel, receiver, person_id,
                            receiver_name, customer, internal, title, body, link, subject_kind, subject_id, merged, digest,
                            state, due_at, allowed, created_at, sent_at, words)
                        select notice_id, kind, topic, urgency, channel, receiver, person_id,
                            receiver_name, customer, internal, title, body, link, subject_kind, subject_id, merged, digest,
                            case when channel = 'IN_APP' then 'SENT' else 'WAITING' end, due_at,
                            case when kind = 'TEST' then 1 else :allowed end, :now,
                            case when channel = 'IN_APP' then cast(:now as timestamptz) end, words
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (notice_id bigint, kind text, topic text,
                            urgency text, channel text, receiver text, person_id bigint, receiver_name text,
                            customer boolean, internal boolean, title text, body text, link text, subject_kind text,
                            subject_id bigint, merged integer, digest boolean, due_at timestamptz, words text)
                        on conflict on constraint message_once do nothing
                        returning person_id, channel)
                        select distinct person_id from written where channel = 'IN_APP'
                        """)
                .param(
                        "rows",
                        json.writeValueAsString(
                                admitted.stream().map(SqlOutbox::row).toList()))
                .param("allowed", Backoff.ATTEMPTS)
                .param("now", Columns.time(now))
                .query((row, index) -> new PersonId(row.getLong("person_id")))
                .list());
    }

    private static boolean admitted(Draft draft) {
        if (!Fence.admits(draft)) {
            log.error(
                    "a message of kind {} to {} was kept inside: it is not for customers",
                    draft.kind(),
                    draft.receiver());
            return false;
        }
        return true;
    }

    private static Map<String, @Nullable Object> row(Draft draft) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("notice_id", draft.noticeId());
        row.put("kind", draft.kind().name());
        row.put("topic", draft.kind().topic().name());
        row.put("urgency", draft.urgency().name());
        row.put("channel", draft.channel().name());
        row.put("receiver", draft.receiver());
        row.put("person_id", draft.personId());
        row.put("receiver_name", draft.receiverName());
        row.put("customer", draft.customer());
        row.put("internal", draft.internal());
        row.put("title", draft.title());
        row.put("body", draft.body());
        row.put("link", draft.link());
        row.put("subject_kind", draft.subject() == null ? null : draft.subject().kind());
        row.put("subject_id", draft.subject() == null ? null : draft.subject().id());
        row.put("merged", draft.merged());
        row.put("digest", draft.digest());
        row.put("due_at", draft.dueAt().toString());
        row.put("words", (draft.title() + " " + draft.body() + " " + draft.receiverName()).toLowerCase(Locale.ROOT));
        return row;
    }

    @Override
    public long of(long notice) {
        return jdbc.sql("select min(id) from notifications.message where notice_id = :id")
                .param("id", notice)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Parcel> claim(Channel channel, Instant now, int most) {
        return jdbc.sql("""
                        with due as (
                            select id from notifications.message
                            where state = 'WAITING' and channel = :channel and not digest and due_at <= :now
                            order by due_at, id limit :most for update skip locked)
                        """ + CLAIM.formatted("gen_random_uuid()"))
                .param("channel", channel.name())
                .param("now", Columns.time(now))
                .param("most", most)
                .query((row, index) ->
                        new Parcel(row.getObject("parcel", UUID.class), List.of(MessageRows.message(row, index))))
                .list();
    }

    @Override
    public Optional<Parcel> claimOne(long message, Instant now) {
        return merged("""
                with due as (
                    select id from notifications.message where id = :id and state = 'WAITING' for update skip locked)
                """, Map.of("id", message), now);
    }

    @Override
    public Optional<Parcel> claimPost(Channel channel, Instant now, int most, int postsAMinute) {
        List<Long> waiting = jdbc.sql("""
                        select e.id from notifications.endpoint e where e.channel = :channel and exists (
                            select from notifications.message m where m.channel = :channel and m.state = 'WAITING'
                            and m.due_at <= :now and m.receiver = 'endpoint:' || e.id)
                        order by e.id for update skip locked
                        """)
                .param("channel", channel.name())
                .param("now", Columns.time(now))
                .query(Long.class)
                .list();
        // counted after the lock was taken, or a post of another node could be missed
        for (long endpoint : waiting) {
            if (posts(endpoint, now) < postsAMinute) {
                jdbc.sql("insert into notifications.robot_post (endpoint_id, at) values (:id, :now)")
                        .param("id", endpoint)
                        .param("now", Columns.time(now))
                        .update();
                return merged(
                        """
                        with due as (
                            select id from notifications.message where state = 'WAITING' and channel = :channel
                            and due_at <= :now and receiver = :receiver order by id limit :most for update skip locked)
                        """, Map.of("channel", channel.name(), "receiver", "endpoint:" + endpoint, "most", most), now);
            }
        }
        return Optional.empty();
    }

    private int posts(long endpoint, Instant now) {
        jdbc.sql("delete from notifications.robot_post where endpoint_id = :id and at < :now - interval '1 hour'")
                .param("id", endpoint)
                .param("now", Columns.time(now))
                .update();
        return jdbc.sql("select count(*) from notifications.robot_post "
                        + "where endpoint_id = :id and at > :now - interval '1 minute'")
                .param("id", endpoint)
                .param("now", Columns.time(now))
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Parcel> claimDigest(Instant now, int most) {
        return jdbc.sql("""
                        select person_id from notifications.message
                        where state = 'WAITING' and channel = 'EMAIL' and digest and due_at <= :now
                        order by due_at, id limit 1 for update skip locked
                        """)
                .param("now", Columns.time(now))
                .query(Long.class)
                .optional()
                .flatMap(person -> merged("""
                        with due as (
                            select id from notifications.message where state = 'WAITING' and channel = 'EMAIL' and digest
                            and due_at <= :now and person_id = :person order by id limit :most for update skip locked)
                        """, Map.of("person", person, "most", most), now));
    }

    private Optional<Parcel> merged(String due, Map<String, Object> params, Instant now) {
        UUID parcel = UUID.randomUUID();
        List<Message> messages = jdbc.sql(due + CLAIM.formatted("cast(:parcel as uuid)"))
                .params(params)
                .param("parcel", parcel.toString())
                .param("now", Columns.time(now))
                .query(MessageRows::message)
                .list();
        return messages.isEmpty() ? Optional.empty() : Optional.of(new Parcel(parcel, messages));
    }

    /** Where nobody knows, and the receiver tells a repeat by its id, it is tried again. */
    private static Result result(Outcome outcome, Message message) {
        Result result = outcome.result();
        if (result == Result.UNCLEAR && message.channel().knowsRepeats()) {
            result = Result.RETRY;
        }
        return result == Result.RETRY && message.attempts() >= message.allowed() ? Result.DEAD : result;
    }

    @Override
    public void note(Parcel parcel, Outcome outcome, Instant now) {
        List<Message> messages = parcel.messages().stream()
                .sorted(Comparator.comparing(Message::id))
                .toList();
        jdbc.sql("""
                        with result as (
                            select * from unnest(cast(:ids as bigint[]), cast(:numbers as integer[]),
                                cast(:results as text[]), cast(:due as timestamptz[])) as r (id, number, result, due_at)),
                        noted as (
                            update notifications.attempt a set ended_at = :now, outcome = r.result, proof = :proof
                            from result r where a.message_id = r.id and a.number = r.number)
                        update notifications.message m set
                            state = case r.result when 'RETRY' then 'WAITING' else r.result end,
                            due_at = case r.result when 'RETRY' then r.due_at else m.due_at end,
                            sent_at = case r.result when 'SENT' then cast(:now as timestamptz) end,
                            claimed_at = null
                        from result r
                        where m.id = r.id and m.attempts = r.number and m.state in ('SENDING', 'UNCLEAR')
                        """)
                .param("ids", Columns.array(messages, Message::id, Long[]::new))
                .param("numbers", Columns.array(messages, Message::attempts, Integer[]::new))
                .param(
                        "results",
                        Columns.texts(
                                messages, message -> result(outcome, message).name()))
                .param("due", Columns.times(messages, message -> now.plus(wait(outcome, message))))
                .param("proof", outcome.proof())
                .param("now", Columns.time(now))
                .update();
    }

    private static java.time.Duration wait(Outcome outcome, Message message) {
        int sinceReplay = message.attempts() - (message.allowed() - Backoff.ATTEMPTS);
        return Backoff.after(sinceReplay, outcome.retryAfter());
    }

    @Override
    public int recover(Channel channel, Instant claimedBefore, Instant now) {
        return jdbc.sql("""
                        with dead as (
                            select id from notifications.message
                            where state = 'SENDING' and channel = :channel and claimed_at < :before
                            order by id for update skip locked),
                        left_behind as (
                            update notifications.message m set state = :state, due_at = :now, claimed_at = null
                            from dead where m.id = dead.id returning m.id, m.attempts)
                        update notifications.attempt a set outcome = 'UNCLEAR', ended_at = :now, proof = :proof
                        from left_behind l where a.message_id = l.id and a.number = l.attempts
                        """)
                .param("channel", channel.name())
                .param("before", Columns.time(claimedBefore))
                .param("state", channel.knowsRepeats() ? "WAITING" : "UNCLEAR")
                .param("proof", "the process ended before it knew the result")
                .param("now", Columns.time(now))
                .update();
    }

    @Override
    public boolean replay(long message, int more, Instant now) {
        return jdbc.sql("""
                        update notifications.message set state = 'WAITING', due_at = :now, allowed = attempts + :more,
                            digest = false
                        where id = :id and channel <> 'IN_APP' and state in ('DEAD', 'UNCLEAR', 'DISMISSED')
                        """)
                        .param("id", message)
                        .param("more", more)
                        .param("now", Columns.time(now))
                        .update()
                > 0;
    }

    @Override
    public boolean dismiss(long message) {
        return jdbc.sql("update notifications.message set state = 'DISMISSED' "
                                + "where id = :id and state in ('DEAD', 'UNCLEAR', 'WAITING') and channel <> 'IN_APP'")
                        .param("id", message)
                        .update()
                > 0;
    }

    @Override
    public void decided(long message, Instant at, String mark, String name, boolean replayed, String reason) {
        jdbc.sql("""
                        insert into notifications.decision (message_id, at, by_mark, by_name, what, reason)
                        values (:id, :at, :mark, :name, :what, :reason)
                        """)
                .param("id", message)
                .param("at", Columns.time(at))
                .param("mark", mark)
                .param("name", name)
                .param("what", replayed ? "REPLAYED" : "DISMISSED")
                .param("reason", reason)
                .update();
    }

    @Override
    public int read(PersonId person, Collection<Long> messages, Instant now) {
        return jdbc.sql("""
                        update notifications.message set read_at = :now
                        where person_id = :person and channel = 'IN_APP' and read_at is null
                            and (:all or id = any(cast(:ids as bigint[])))
                        """)
                .param("person", person.value())
                .param("all", messages.isEmpty())
                .param("ids", messages.toArray(Long[]::new))
                .param("now", Columns.time(now))
                .update();
    }
}
