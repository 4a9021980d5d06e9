package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.delivery.domain.Deficiencies;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.TaskFinder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is incomplete is made up, or the goods stay. */
@YunzongTest
@Tag("A-36")
class DeficiencyTest {
    private final LastMile mile;
    private final DeficiencyDesk desk;
    private final Deficiencies deficiencies;
    private final ReceiptDesk receipts;
    private final TaskFinder tasks;
    private final TestClock clock;

    private final Stop stop;
    private final ReleaseId order;

    DeficiencyTest(
            LastMile mile,
            DeficiencyDesk desk,
            Deficiencies deficiencies,
            ReceiptDesk receipts,
            TaskFinder tasks,
            TestClock clock) {
        this.mile = mile;
        this.desk = desk;
        this.deficiencies = deficiencies;
        this.receipts = receipts;
        this.tasks = tasks;
        this.clock = clock;
        this.stop = mile.arrived(2);
        this.order = mile.approved(stop);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private DeficiencyId raise(String kind) {
        return desk.raise(order, kind, null, TestPeople.idOf(stop.keeper()), now(), stop.dispatcher());
    }

    @Test
    void anOpenOneKeepsTheGoodsUntilItIsMadeUp() {
        DeficiencyId id = raise("document");

        assertRefused(() -> receipts.setOut(order, now(), stop.courier()))
                .containsExactlyInAnyOrder("delivery.deficiency_open", "handling.not_loaded_for_delivery");
        assertThat(tasks.listOpen(Subject.of(stop.id()))).singleElement().satisfies(task -> {
            assertThat(task.kind().code()).isEqualTo("release_resign");
            assertThat(task.ownerPerson()).isEqualTo(stop.keeper().personId());
            assertThat(task.dueAt())
                    .isEqualTo(deficiencies.find(id).orElseThrow().dueAt());
        });
        assertRefused(() -> desk.sign(id, "已补", null, now(), stop.dispatcher()))
                .containsExactly("delivery.not_responsible");
        assertRefused(() -> desk.sign(id, " ", null, now(), stop.keeper())).containsExactly("delivery.remark_missing");

        desk.sign(id, "送货单已补签字", null, now(), stop.keeper());

        assertThat(tasks.listOpen(Subject.of(stop.id()))).isEmpty();
        mile.loaded(stop);
        receipts.setOut(order, now(), stop.courier());
        assertRefused(() -> desk.sign(id, "又补", null, now(), stop.keeper()))
                .containsExactly("delivery.deficiency_signed");
    }

    @Test
    void onlyTheManagerLetsAMissingSignatureWaitAndTheClockRunsOn() {
        DeficiencyId id = raise("signature");
        assertRefused(() -> desk.permit(id, "客户急用", now(), stop.dispatcher()))
                .containsExactly("delivery.manager_needed");
        assertRefused(() -> desk.permit(id, " ", now(), stop.manager())).containsExactly("delivery.reason_missing");

        desk.permit(id, "客户急用，回单时补签", now(), stop.manager());

        mile.loaded(stop);
        receipts.setOut(order, now(), stop.courier());
        assertThat(tasks.listOpen(Subject.of(stop.id()))).as("it is chased").hasSize(1);
        clock.move(Duration.ofHours(25));
        assertThat(deficiencies.find(id).orElseThrow().overdue(clock.instant())).isTrue();
    }

    @Test
    void nothingButAPenOrAStampMayWait() {
        DeficiencyId id = raise("payment");

        assertRefused(() -> desk.permit(id, "客户急用", now(), stop.manager())).containsExactly("delivery.not_permittable");
    }

    @Test
    void whoIsResponsibleWorksThere() {
        assertRefused(() -> desk.raise(
                        order, "stamp", null, TestPeople.idOf(stop.shippingTracker()), now(), stop.dispatcher()))
                .containsExactly("delivery.responsible_unknown");
        assertRefused(() -> desk.raise(order, "stamp", null, TestPeople.idOf(stop.keeper()), now(), stop.keeper()))
                .containsExactly("delivery.role_needed");
    }
}
