package io.yunzong.notifications.store;

import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.OptOut;
import io.yunzong.notifications.Preference;
import io.yunzong.notifications.Topic;
import io.yunzong.notifications.domain.Choices;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlChoices implements Choices {
    private final JdbcClient jdbc;

    SqlChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, Preference> preferences(Collection<PersonId> people) {
        Map<PersonId, Preference> found = new HashMap<>();
        jdbc.sql("select * from notifications.preference where person_id = any(:ids)")
                .param("ids", Columns.ids(people))
                .query((row, index) -> {
                    PersonId person = new PersonId(row.getLong("person_id"));
                    return found.put(
                            person,
                            new Preference(
                                    person,
                                    row.getString("language"),
                                    row.getBoolean("quiet"),
                                    row.getObject("quiet_from", LocalTime.class),
                                    row.getObject("quiet_to", LocalTime.class),
                                    row.getBoolean("digest")));
                })
                .list();
        return found;
    }

    @Override
    public Map<PersonId, Set<OptOut>> optOuts(Collection<PersonId> people) {
        Map<PersonId, Set<OptOut>> found = new HashMap<>();
        jdbc.sql("select * from notifications.opt_out where person_id = any(:ids)")
                .param("ids", Columns.ids(people))
                .query((row, index) -> found.computeIfAbsent(
                                new PersonId(row.getLong("person_id")), person -> new HashSet<>())
                        .add(new OptOut(
                                Topic.valueOf(row.getString("topic")), Channel.valueOf(row.getString("channel")))))
                .list();
        return found;
    }

    @Override
    public void choose(Preference preference, Set<OptOut> optOuts) {
        jdbc.sql("""
                        insert into notifications.preference (person_id, language, quiet, quiet_from, quiet_to, digest)
                        values (:person, :language, :quiet, :from, :to, :digest)
                        on conflict (person_id) do update set language = excluded.language, quiet = excluded.quiet,
                            quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, digest = excluded.digest
                        """)
                .param("person", preference.person().value())
                .param("language", preference.language())
                .param("quiet", preference.quiet())
                .param("from", preference.quietFrom())
                .param("to", preference.quietTo())
                .param("digest", preference.digest())
                .update();
        jdbc.sql("delete from notifications.opt_out where person_id = :person")
                .param("person", preference.person().value())
                .update();
        List<OptOut> listed = List.copyOf(optOuts);
        jdbc.sql("""
                        insert into notifications.opt_out (person_id, topic, channel)
                        select :person, topic, channel
                        from unnest(cast(:topics as text[]), cast(:channels as text[])) as o (topic, channel)
                        """)
                .param("person", preference.person().value())
                .param("topics", Columns.texts(listed, one -> one.topic().name()))
                .param("channels", Columns.texts(listed, one -> one.channel().name()))
                .update();
    }

    @Override
    public Map<PersonId, List<Subscription>> subscriptions(Collection<PersonId> people) {
        Map<PersonId, List<Subscription>> found = new HashMap<>();
        jdbc.sql("select * from notifications.push_subscription where person_id = any(:ids) order by id")
                .param("ids", Columns.ids(people))
                .query(SqlChoices::subscription)
                .list()
                .forEach(one -> found.computeIfAbsent(one.person(), person -> new ArrayList<>())
                        .add(one));
        return found;
    }

    private static Subscription subscription(ResultSet row, int index) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getString("endpoint"),
                row.getString("p256dh"),
                row.getString("auth"),
                row.getString("agent"),
                Columns.instant(row, "created_at"));
    }

    @Override
    public Optional<Subscription> subscription(long id) {
        return jdbc.sql("select * from notifications.push_subscription where id = :id")
                .param("id", id)
                .query(SqlChoices::subscription)
                .optional();
    }

    @Override
    public long subscribe(Subscription one) {
        return jdbc.sql("""
                        insert into notifications.push_subscription (person_id, endpoint, p256dh, auth, agent, created_at)
                        values (:person, :endpoint, :p256dh, :auth, :agent, :at)
                        on conflict (endpoint) do update set person_id = excluded.person_id, p256dh = excluded.p256dh,
                            auth = excluded.auth, agent = excluded.agent
                        returning id
                        """)
                .param("person", one.person().value())
                .param("endpoint", one.endpoint())
                .param("p256dh", one.p256dh())
                .param("auth", one.auth())
                .param("agent", one.agent())
                .param("at", Columns.time(one.createdAt()))
                .query(Long.class)
                .single();
    }

    @Override
    public int unsubscribe(PersonId person, String endpoint) {
        return jdbc.sql(
                        "delete from notifications.push_subscription where person_id = :person and endpoint = :endpoint")
                .param("person", person.value())
                .param("endpoint", endpoint)
                .update();
    }

    @Override
    public void forget(long subscription) {
        jdbc.sql("delete from notifications.push_subscription where id = :id")
                .param("id", subscription)
                .update();
    }

    @Override
    public Optional<List<String>> pushKeys() {
        return jdbc.sql("select public_key, private_key from notifications.push_key")
                .query((row, index) -> List.of(row.getString("public_key"), row.getString("private_key")))
                .optional();
    }

    @Override
    public void keepPushKeys(String publicKey, String privateKey, Instant at) {
        jdbc.sql("""
                        insert into notifications.push_key (public_key, private_key, made_at)
                        values (:public, :private, :at) on conflict do nothing
                        """)
                .param("public", publicKey)
                .param("private", privateKey)
                .param("at", Columns.time(at))
                .update();
    }
}
