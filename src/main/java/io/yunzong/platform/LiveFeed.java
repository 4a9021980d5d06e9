package io.yunzong.platform;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every open browser, on whichever node, that something changed. Travels through the database, so it is said
 * exactly when the surrounding transaction commits and never when it rolls back. Carries ids only: each browser reads
 * again under its own rights. Clause H-01.
 */
@Component
public class LiveFeed {
    /** In place of an id when many rows changed at once, as in an import. */
    public static final long MANY = 0;

    static final String CHANNEL = "yunzong_live";

    private final JdbcClient jdbc;

    LiveFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that the thing with this id changed. Repeats inside one transaction are said once. */
    public void announce(LiveTopic topic, long id) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", topic.wireName() + ":" + id)
                .query((row, index) -> index)
                .list();
    }

    /** Says it of many in one statement. */
    public void announce(LiveTopic topic, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select pg_notify(:channel, :topic || id) from unnest(cast(:ids as bigint[])) as t (id)")
                    .param("channel", CHANNEL)
                    .param("topic", topic.wireName() + ":")
                    .param("ids", ids.toArray(Long[]::new))
                    .query((row, index) -> index)
                    .list();
        }
    }
}
