package io.yunzong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
class PendingWordsTest {
    private final PendingWords work;
    private final JdbcClient jdbc;

    PendingWordsTest(PendingWords work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aTableWithWords() {
        jdbc.sql("create table platform.note (words text not null)").update();
        jdbc.sql("create index note_by_words on platform.note using gin (words public.gin_trgm_ops)")
                .update();
    }

    @AfterEach
    void remove() {
        jdbc.sql("drop table platform.note").update();
    }

    @Test
    void sortsInWhatWasWritten() {
        work.runDue();
        assertThat(work.runDue()).as("nothing new").isZero();

        jdbc.sql("insert into platform.note values ('沂蒙山小调')").update();

        assertThat(work.runDue()).isPositive();
        assertThat(work.runDue()).isZero();
    }

    @Test
    void hotIndexesLeaveItToThisWork() {
        assertThat(jdbc.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.reloptions @> '{gin_pending_list_limit=65536}'
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "consignments.search_by_letters",
                        "consignments.search_by_branches",
                        "journey.current_by_branches",
                        "watch.consignment_by_branches");
        assertThat(jdbc.sql("select count(*) from pg_class where reloptions @> '{fastupdate=off}'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
