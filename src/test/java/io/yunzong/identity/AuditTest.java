package io.yunzong.identity;

import static io.yunzong.TestPeople.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.domain.AuditTrail;
import io.yunzong.kernel.PageQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@YunzongTest
@Tag("H-08")
@Tag("C-03")
class AuditTest {
    private static final String SUBJECT = "test:" + System.nanoTime();

    private final Browser.Factory browsers;
    private final TestPeople people;
    private final Audit audit;
    private final AuditFinder finder;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditTest(
            Browser.Factory browsers,
            TestPeople people,
            Audit audit,
            AuditFinder finder,
            AuditTrail trail,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.browsers = browsers;
        this.people = people;
        this.audit = audit;
        this.finder = finder;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private void note(String action) {
        audit.record(Caller.system("test"), action, SUBJECT, Map.of("n", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity.audit_entry set actor = 'person:1'",
                "delete from identity.audit_entry",
                "truncate identity.audit_entry"
            })
    void refusesEveryChange(String statement) {
        note("test.noted");

        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
    }

    /** Does it as somebody would who owns the machine, with the trigger asleep; and takes it back. */
    private AuditVerification after(Consumer<Long> tampering) {
        note("test.noted");
        long victim = finder.verify().entries();
        note("test.noted");
        note("test.noted");
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            tampering.accept(victim);
            AuditVerification found = trail.verify();
            assertThat(found.intact()).isFalse();
            assertThat(found.firstBroken()).isEqualTo(victim);
            return found;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'person:1'",
                "action = 'nothing.happened'",
                "subject = 'consignment:1'",
                "details = '{}'",
                "at = at + interval '1 microsecond'",
                "hash = previous_hash"
            })
    void findsAChangedEntry(String change) {
        after(seq -> jdbc.sql("update identity.audit_entry set " + change + " where seq = :seq")
                .param("seq", seq)
                .update());
    }

    @Test
    void findsARemovedEntry() {
        after(seq -> jdbc.sql("delete from identity.audit_entry where seq = :seq")
                .param("seq", seq)
                .update());
    }

    @Test
    void findsThatTheEndWasCutOff() {
        after(seq -> jdbc.sql("delete from identity.audit_entry where seq >= :seq")
                .param("seq", seq)
                .update());
    }

    @Test
    void findsAnEntrySlippedInAtTheEnd() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long last = finder.verify().entries();
            jdbc.sql("""
                            insert into identity.audit_entry
                            select seq + 1, at, actor, action, subject, details, hash, hash
                            from identity.audit_entry where seq = :last
                            """).param("last", last).update();
            assertThat(trail.verify().firstBroken()).isEqualTo(last + 1);
        });
    }

    @Test
    void keepsTheChainWhenManyWriteAtOnce() throws Exception {
        String subject = SUBJECT + "-parallel";
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < 25; i++) {
                audit.record(Caller.system("test"), "test.parallel", subject, Map.of("i", i));
            }
            return true;
        };
        Callable<Boolean> verifier = () -> finder.verify().intact();
        List<Callable<Boolean>> work = new ArrayList<>(List.of(writer, verifier, writer, verifier, writer, writer));
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(finder.verify().intact()).isTrue();
        AuditFilter filter = new AuditFilter(null, null, subject, null, null);
        assertThat(finder.list(filter, PageQuery.first(10)).total()).isEqualTo(100);
    }

    @Test
    void forgetsWhatWasRolledBackWithItsDeed() {
        String subject = SUBJECT + "-undone";
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            audit.record(Caller.system("test"), "test.undone", subject, Map.of());
        });

        AuditFilter filter = new AuditFilter(null, null, subject, null, null);
        assertThat(finder.list(filter, PageQuery.first(10)).rows()).isEmpty();
        assertThat(finder.verify().intact()).isTrue();
    }

    @Test
    void listsTheNewestFirstUnderEveryFilter() {
        Caller person = people.hire(Role.QUALITY_CONTROLLER);
        Browser browser = browsers.of(person);
        String subject = SUBJECT + "-" + idOf(person);
        audit.record(person, "test.first", subject, Map.of("k", "v"));
        audit.record(person, "test.second", subject, Map.of());

        JsonNode rows = browser.get("/api/audit?actor=" + person.mark() + "&size=2")
                .json()
                .get("rows");
        assertThat(rows.get(0).get("action").asString()).isEqualTo("test.second");
        assertThat(rows.get(0).get("actorName").asString()).isEqualTo(person.displayName());
        assertThat(rows.get(1).get("details").get("k").asString()).isEqualTo("v");
        String at = rows.get(1).get("at").asString();
        assertThat(total(browser, "subject=" + subject)).isEqualTo(2);
        assertThat(total(browser, "subject=" + subject + "&action=test.first")).isEqualTo(1);
        assertThat(total(browser, "subject=" + subject + "&to=" + at)).isZero();
        assertThat(total(browser, "subject=" + subject + "&from=" + at)).isEqualTo(2);
        assertThat(browser.get("/api/audit/verification").json().get("intact").asBoolean())
                .isTrue();
    }

    @Test
    void notesWhoAskedForAFileAndNoPhoneNumber() {
        Caller person = people.hire(Role.FINANCE_HR);
        Browser browser = browsers.of(person);

        browser.get("/api/imports/999999999999/errors.xlsx?q=13812345678");
        browser.get("/api/import-targets/none/template.xlsx");
        browsers.as(Role.HOTLINE_AGENT).get("/api/imports/999999999998/errors.xlsx");

        AuditFilter filter = new AuditFilter(person.mark(), "export.requested", null, null, null);
        List<AuditEntry> noted = finder.list(filter, PageQuery.first(10)).rows();
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().subject()).isEqualTo("file:/api/imports/999999999999/errors.xlsx");
        assertThat(noted.getFirst().details()).contains("138****78").doesNotContain("13812345678");
        AuditFilter refused = new AuditFilter(null, null, "file:/api/imports/999999999998/errors.xlsx", null, null);
        assertThat(finder.list(refused, PageQuery.first(10)).rows()).isEmpty();
    }

    private static long total(Browser browser, String filters) {
        return browser.get("/api/audit?" + filters).json().get("total").asLong();
    }
}
