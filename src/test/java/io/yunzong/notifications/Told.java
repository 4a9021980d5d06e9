package io.yunzong.notifications;

import io.yunzong.notifications.domain.MessageLists;
import io.yunzong.notifications.domain.Rules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Says things for tests, and shows what became of them. */
@TestComponent
public class Told {
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000 * 1_000);

    private final NoticeBook book;
    private final Distributor distributor;
    private final MessageLists lists;
    private final Rules rules;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Told(
            NoticeBook book,
            Distributor distributor,
            MessageLists lists,
            Rules rules,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.distributor = distributor;
        this.lists = lists;
        this.rules = rules;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Notice notice(NoticeKind kind) {
        return Notice.of(kind, "test:" + NUMBER.incrementAndGet(), clock.instant())
                .saying(Map.of("title", "合肥中转超时", "level", "2", "document", "D1", "version", "1"));
    }

    /** Keeps it, as a listener does, and does nothing more. */
    void keep(Notice... notices) {
        transactions.executeWithoutResult(status -> List.of(notices).forEach(book::say));
    }

    /** Keeps it and finds its receivers. */
    void say(Notice... notices) {
        keep(notices);
        distributor.runDue();
    }

    boolean isKept(Notice notice) {
        return jdbc.sql("select exists (select from notifications.notice where key = :key)")
                .param("key", notice.key())
                .query(Boolean.class)
                .single();
    }

    /** Everything written for these notices, the oldest first. */
    List<Message> of(Notice... notices) {
        List<Long> ids = jdbc.sql("""
                        select m.id from notifications.message m join notifications.notice n on n.id = m.notice_id
                        where n.key = any(:keys)
                        """)
                .param("keys", List.of(notices).stream().map(Notice::key).toArray(String[]::new))
                .query(Long.class)
                .list();
        return lists.list(ids).reversed();
    }

    Message only(Notice notice) {
        List<Message> messages = of(notice);
        if (messages.size() != 1) {
            throw new AssertionError(messages.size() + " messages instead of one: " + messages);
        }
        return messages.getFirst();
    }

    /** Those to robots and programs; whoever holds a role of quality hears of the same by other rules. */
    List<Message> toEndpoints(Notice... notices) {
        return of(notices).stream()
                .filter(message -> message.channel().isEndpoint())
                .toList();
    }

    Message toEndpoint(Notice notice) {
        List<Message> messages = toEndpoints(notice);
        if (messages.size() != 1) {
            throw new AssertionError(messages.size() + " messages instead of one: " + messages);
        }
        return messages.getFirst();
    }

    /** An endpoint that hears of this kind. */
    Endpoint endpoint(Channel channel, String url, @Nullable String secret, NoticeKind kind, long site) {
        long id = rules.add(new Endpoint(
                0,
                channel,
                "测试" + NUMBER.incrementAndGet(),
                url,
                secret,
                new io.yunzong.kernel.SiteId(site),
                null,
                true,
                0,
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS)));
        rules.add(new Rule(0, kind, Audience.ENDPOINT, null, id, Urgency.LOW, channel, true, 0));
        return rules.endpoint(id).orElseThrow();
    }

    static long site() {
        return NUMBER.incrementAndGet();
    }
}
