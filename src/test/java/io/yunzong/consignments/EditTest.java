package io.yunzong.consignments;

import static io.yunzong.consignments.Carrier.HEADQUARTERS;
import static io.yunzong.consignments.Carrier.number;
import static io.yunzong.consignments.WaybillFixtures.waybill;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
@Tag("C-03")
class EditTest {
    private final ConsignmentDesk desk;
    private final ConsignmentFinder finder;
    private final Carrier carrier;
    private final ToldProgress progress;
    private final JdbcClient jdbc;
    private CustomerId customer = new CustomerId(0);
    private SiteId linyi = new SiteId(0);
    private SiteId shanghai = new SiteId(0);
    private ConsignmentId id = new ConsignmentId(0);

    EditTest(ConsignmentDesk desk, ConsignmentFinder finder, Carrier carrier, ToldProgress progress, JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.carrier = carrier;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aBookedConsignment() {
        customer = carrier.customer("正大仪器");
        linyi = carrier.branch("临沂");
        shanghai = carrier.branch("上海");
        id = desk.book(
                BookConsignment.now(number(), waybill(customer, linyi, shanghai), PieceSpec.plain(3)), HEADQUARTERS);
    }

    private Consignment now() {
        return finder.get(id, Scope.all());
    }

    private EditConsignment to(Waybill waybill) {
        return new EditConsignment(id, now().version(), waybill, null);
    }

    @Test
    void refusesAnEditOfAnOldVersion() {
        desk.edit(to(WaybillFixtures.with(now().waybill(), "PO-2", null, Promise.none())), HEADQUARTERS);

        assertRefused(() -> desk.edit(new EditConsignment(id, 0, now().waybill(), null), HEADQUARTERS))
                .containsExactly(Why.CHANGED_MEANWHILE.code());
    }

    @Test
    void refusesAnEditThatBreaksARule() {
        Waybill broken = now().waybill().withRoute(List.of());

        assertRefused(() -> desk.edit(to(broken), HEADQUARTERS)).containsExactly(Why.ROUTE_TOO_SHORT.code());
    }

    @Test
    void refusesToCancelWithoutReasonOrTwiceOrToEditAfterwards() {
        assertRefused(() -> desk.cancel(id, "  ", HEADQUARTERS)).containsExactly(Why.CANCEL_REASON_MISSING.code());

        desk.cancel(id, "客户改期", HEADQUARTERS);

        assertThat(now().cancelReason()).isEqualTo("客户改期");
        assertRefused(() -> desk.cancel(id, "再次", HEADQUARTERS)).containsExactly(Why.CANCELLED.code());
        assertRefused(() -> desk.edit(to(now().waybill()), HEADQUARTERS)).containsExactly(Why.CANCELLED.code());
    }

    @Test
    void refusesToChangeGoodsPartiesOrRouteOnceTheGoodsAreInTheNetwork() {
        progress.accepted(id);
        Waybill before = now().waybill();
        Waybill moved = WaybillFixtures.with(
                        WaybillFixtures.with(before, "PO-9", "急", Promise.deliveryAt(WaybillFixtures.MORNING)),
                        WaybillFixtures.goods(GoodsNature.LIQUID))
                .withRoute(WaybillFixtures.route(linyi, carrier.branch("合肥"), shanghai));

        assertThatThrownBy(() -> desk.edit(new EditConsignment(id, 0, moved, PieceSpec.plain(1)), HEADQUARTERS))
                .isInstanceOfSatisfying(
                        ConsignmentsRefused.class,
                        refused -> assertThat(refused.unmet())
                                .allMatch(unmet -> unmet.code().equals(Why.FIXED_AFTER_START.code()))
                                .extracting(Unmet::field)
                                .contains("goods.nature", "route[1].siteId", "pieceCount")
                                .doesNotContain("note", "customerReference", "promisedDeliveryAt"));

        desk.edit(
                to(WaybillFixtures.with(before, "PO-9", "急", Promise.deliveryAt(WaybillFixtures.MORNING))),
                HEADQUARTERS);
        assertThat(now().waybill().customerReference()).isEqualTo("PO-9");
    }

    @Test
    void refusesToCancelWhatIsLoaded() {
        progress.accepted(id);
        progress.loaded(id);

        assertRefused(() -> desk.cancel(id, "客户改期", HEADQUARTERS)).containsExactly(Why.CANCEL_AFTER_LOADING.code());
    }

    @Test
    void refusesToRewriteTheHistory() {
        desk.edit(to(WaybillFixtures.with(now().waybill(), "PO-2", null, Promise.none())), HEADQUARTERS);

        assertThatThrownBy(() -> jdbc.sql("update consignments.consignment_change set actor = 'nobody'")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void keepsEveryEditWithWhatStoodBefore() {
        Waybill before = now().waybill();
        desk.edit(to(WaybillFixtures.with(before, "PO-779", "急", before.promise())), HEADQUARTERS);
        desk.edit(to(WaybillFixtures.with(now().waybill(), WaybillFixtures.goods(GoodsNature.FRAGILE))), HEADQUARTERS);

        List<ConsignmentChange> changes = finder.listChanges(id, Scope.all());
        assertThat(changes).extracting(ConsignmentChange::version).containsExactly(2, 1);
        assertThat(changes.get(1).before()).containsExactly(entry("customerReference", "PO-778"));
        assertThat(changes.get(1).after()).containsOnly(entry("customerReference", "PO-779"), entry("note", "急"));
        assertThat(changes.get(0).after())
                .containsOnly(entry("goods.nature", "FRAGILE"), entry("goods.packaging", "WOODEN_CASE"));
        assertThat(changes.get(0).by()).isEqualTo("system:test");
    }

    @Test
    void changesNothingWhenNothingChanges() {
        desk.edit(to(now().waybill()), HEADQUARTERS);

        assertThat(now().version()).isZero();
        assertThat(finder.listChanges(id, Scope.all())).isEmpty();
    }

    @Test
    void replacesRouteAndPiecesAndKeepsTheCodesOfThoseThatStay() {
        SiteId hefei = carrier.branch("合肥");
        List<Piece> before = finder.listPieces(id, Scope.all());
        PieceSpec traced = new PieceSpec("一厂", "B1", null, null, null);
        Waybill moved = now().waybill().withRoute(WaybillFixtures.route(linyi, hefei, shanghai));

        desk.edit(new EditConsignment(id, 0, moved, List.of(traced, PieceSpec.plain())), HEADQUARTERS);

        assertThat(now().waybill()).isEqualTo(moved);
        assertThat(now().pieceCount()).isEqualTo(2);
        List<Piece> after = finder.listPieces(id, Scope.all());
        assertThat(after)
                .extracting(Piece::id)
                .containsExactly(before.get(0).id(), before.get(1).id());
        assertThat(after.getFirst().spec()).isEqualTo(traced);
        assertThat(finder.find(id, Scope.of(Set.of(hefei), Set.of()))).isPresent();
    }

    @Test
    @Tag("H-08")
    void masksPartiesAndDoesNotWriteTheMaskBack() {
        Caller blind = new Caller(
                null,
                null,
                "blind",
                "blind",
                Set.of(),
                Set.of(Permission.CONSIGNMENT_WRITE, Permission.CONSIGNMENT_READ),
                Scope.all(),
                false);
        Consignment shown = now().shownTo(blind);
        assertThat(shown.waybill().consignee().phone()).isEqualTo("138****5678");
        assertThat(shown.waybill().consignee().name()).isEqualTo("陈**");

        Waybill edited = WaybillFixtures.with(shown.waybill(), "PO-9", null, Promise.none())
                .withParties(shown.waybill().consignor(), new Party("陈**", "13900001111", "上海市浦东新****", null));
        desk.edit(to(edited), blind);

        assertThat(now().waybill().consignee()).isEqualTo(new Party("陈晓明", "13900001111", "上海市浦东新区张江路88号", null));
        assertThat(now().waybill().consignor().phone()).isEqualTo("0539-8312345");
        ConsignmentChange change = finder.listChanges(id, Scope.all()).getFirst();
        assertThat(change.shownTo(blind).after()).containsEntry("consignee.phone", "139****1111");
        assertThat(change.after()).containsEntry("consignee.phone", "13900001111");
    }
}
