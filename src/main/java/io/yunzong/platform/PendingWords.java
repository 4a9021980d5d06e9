package io.yunzong.platform;

import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sorts new words into the indexes of searches and lists. PostgreSQL lets whoever writes leave them in a heap beside
 * such an index, and makes the one who fills the heap sort it; every search reads the heap. Here that is nobody's
 * request: an import is not held up, and a search finds next to no heap.
 */
@Component
class PendingWords implements RecurringWork {
    private final JdbcClient jdbc;
    private final PlatformSettings settings;

    PendingWords(JdbcClient jdbc, PlatformSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String workName() {
        return "pending-words";
    }

    @Override
    public Duration tick() {
        return settings.wordsTick();
    }

    /** @return pages of heaps that were sorted in */
    @Override
    public int runDue() {
        return Objects.requireNonNull(jdbc.sql("""
                        select coalesce(sum(gin_clean_pending_list(c.oid)), 0)
                        from pg_class c join pg_am a on a.oid = c.relam
                        where a.amname = 'gin' and c.relkind = 'i' and pg_has_role(c.relowner, 'USAGE')
                        """).query(Integer.class).single());
    }
}
