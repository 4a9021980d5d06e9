package io.yunzong.journey;

import static io.yunzong.journey.Voyages.HEADQUARTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of lists are a copy: whatever happened, in whatever order we learned of it, writing them anew changes nothing. */
@YunzongTest
@Tag("B-01")
class RebuildTest {
    private static final int JOURNEYS = 60;

    private final JourneyDesk desk;
    private final Projector projector;
    private final ConsignmentDesk consignments;
    private final Voyages voyages;
    private final JdbcClient jdbc;

    RebuildTest(JourneyDesk desk, Projector projector, ConsignmentDesk consignments, Voyages voyages, JdbcClient jdbc) {
        this.desk = desk;
        this.projector = projector;
        this.consignments = consignments;
        this.voyages = voyages;
        this.jdbc = jdbc;
    }

    /** One thing done to a consignment: reported, sent again, taken back, or cancelled. */
    private record Deed(JourneyEventKind kind, int site, int minute, boolean again, boolean retract) {}

    private static Arbitrary<List<Deed>> histories() {
        return Combinators.combine(
                        Arbitraries.of(JourneyEventKind.values()),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 590),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false, false))
                .as(Deed::new)
                .list()
                .ofMaxSize(14);
    }

    @Test
    void writingEveryRowAgainChangesNone() {
        Voyage voyage = voyages.voyage();
        List<ConsignmentId> ids = new ArrayList<>();
        Random random = new Random(7);
        JqwikSession.run(() -> {
            var generator = histories().generator(1000);
            for (int i = 0; i < JOURNEYS; i++) {
                ConsignmentId id = voyages.booked(voyage);
                ids.add(id);
                generator.next(random).value().forEach(deed -> live(id, voyage, deed));
            }
        });
        consignments.cancel(voyages.booked(voyage), "取消", HEADQUARTERS);
        List<String> before = rows(ids);
        assertThat(jdbc.sql("select count(distinct status) from journey.current where consignment_id = any(:ids)")
                        .param("ids", values(ids))
                        .query(Integer.class)
                        .single())
                .as("the histories differ")
                .isGreaterThan(3);
        jdbc.sql(
                        "update journey.current set status = 'BOOKED', eta = null, loaded = false where consignment_id = any(:ids)")
                .param("ids", values(ids))
                .update();
        jdbc.sql("delete from journey.current where consignment_id = :id")
                .param("id", ids.getFirst().value())
                .update();

        projector.rebuild();

        assertThat(rows(ids)).isEqualTo(before);
    }

    /** What the rules refuse leaves no trace and is simply not part of the history. */
    private void live(ConsignmentId id, Voyage voyage, Deed deed) {
        SiteId site =
                List.of(voyage.shanghai(), voyage.wuhan(), voyage.chengdu()).get(deed.site());
        RecordEvent claim = RecordEvent.at(
                        id,
                        deed.kind(),
                        voyage.hour(deed.minute() / 60.0),
                        site,
                        deed.again() ? voyage.otherTruck() : null,
                        Source.SCAN,
                        UUID.randomUUID().toString())
                .withNote("说明");
        try {
            EventId event = desk.record(claim, HEADQUARTERS);
            if (deed.again()) {
                desk.record(claim, HEADQUARTERS);
            }
            if (deed.retract()) {
                desk.retract(id, event, "错误", HEADQUARTERS);
            }
        } catch (JourneyRefused refused) {
            assertThat(refused.unmet()).isNotEmpty();
        }
    }

    private List<String> rows(List<ConsignmentId> ids) {
        return jdbc.sql(
                        "select c::text from journey.current c where consignment_id = any(:ids) order by consignment_id")
                .param("ids", values(ids))
                .query(String.class)
                .list();
    }

    private static Long[] values(List<ConsignmentId> ids) {
        return ids.stream().map(ConsignmentId::value).toArray(Long[]::new);
    }
}
