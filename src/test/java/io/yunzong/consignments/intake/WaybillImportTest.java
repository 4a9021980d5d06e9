package io.yunzong.consignments.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.Carrier;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.LabelDesk;
import io.yunzong.consignments.LabelFormat;
import io.yunzong.consignments.Packaging;
import io.yunzong.consignments.PrintLabels;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.RowOutcome;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.SiteFinder;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@YunzongTest
@Tag("D-18")
class WaybillImportTest {
    private static final AtomicLong JOB = new AtomicLong(System.nanoTime());

    private final ImportTarget target;
    private final ConsignmentDesk desk;
    private final ConsignmentFinder finder;
    private final LabelDesk labels;
    private final SiteFinder sites;
    private final CustomerFinder customers;
    private final Carrier carrier;
    private final TestPeople people;
    private final TransactionTemplate transaction;
    private ImportContext file = file(Carrier.HEADQUARTERS);
    private String linyi = "";
    private String shanghai = "";
    private String customer = "";

    WaybillImportTest(
            WaybillTarget target,
            ConsignmentDesk desk,
            ConsignmentFinder finder,
            LabelDesk labels,
            SiteFinder sites,
            CustomerFinder customers,
            Carrier carrier,
            TestPeople people,
            TransactionTemplate transaction) {
        this.target = target;
        this.desk = desk;
        this.finder = finder;
        this.labels = labels;
        this.sites = sites;
        this.customers = customers;
        this.carrier = carrier;
        this.people = people;
        this.transaction = transaction;
    }

    @BeforeEach
    void aNetworkAndAFile() {
        linyi = code(carrier.branch("临沂"));
        shanghai = code(carrier.branch("上海"));
        customer = customers.get(carrier.customer("正大仪器"), Scope.all()).code();
        file = file(Carrier.HEADQUARTERS);
    }

    private String code(SiteId site) {
        return sites.get(site).code();
    }

    private static ImportContext file(Caller caller) {
        return new ImportContext(
                new ImportJobId(JOB.incrementAndGet()), caller, false, "运单.xlsx", ZoneId.of("Asia/Shanghai"));
    }

    private ImportRow row(long number, String waybill, Object... more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "number",
                waybill,
                "customerCode",
                customer,
                "consigneeName",
                "陈晓明",
                "consigneePhone",
                "13812345678",
                "goodsName",
                "仪器",
                "route",
                linyi + ">" + shanghai,
                "pieceCount",
                BigDecimal.TWO));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return ImportRow.of(number, values);
    }

    private List<RowOutcome> load(ImportContext context, ImportRow... rows) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> target.load(context, List.of(rows))));
    }

    private static List<String> refusals(RowOutcome outcome) {
        assertThat(outcome).isInstanceOf(RowOutcome.Refused.class);
        return ((RowOutcome.Refused) outcome)
                .reasons().stream().map(u -> u.field() + " " + u.code()).toList();
    }

    private Consignment get(String number) {
        return finder.findByNumber(number, Scope.all()).orElseThrow();
    }

    @Test
    void refusesCodesNobodyKnowsByColumn() {
        List<RowOutcome> outcomes = load(
                file,
                row(2, Carrier.number(), "customerCode", "nobody", "route", linyi + "→nowhere", "nature", "易碎 会飞"),
                row(3, Carrier.number(), "laneCode", "L?", "vehiclePlate", "鲁Z00000", "carrierCode", "C?"),
                row(4, Carrier.number(), "consigneePhone", "无", "pieceCount", BigDecimal.ZERO));

        assertThat(refusals(outcomes.get(0)))
                .containsExactlyInAnyOrder(
                        "customerCode " + Why.CUSTOMER_CODE_UNKNOWN.code(),
                        "route " + Why.SITE_CODE_UNKNOWN.code(),
                        "nature " + Why.NATURE_UNKNOWN.code());
        assertThat(refusals(outcomes.get(1)))
                .containsExactlyInAnyOrder(
                        "laneCode " + Why.LANE_CODE_UNKNOWN.code(),
                        "vehiclePlate " + Why.PLATE_UNKNOWN.code(),
                        "carrierCode " + Why.CARRIER_CODE_UNKNOWN.code());
        assertThat(refusals(outcomes.get(2)))
                .containsExactlyInAnyOrder(
                        "consigneePhone " + Why.PHONE_INVALID.code(), "pieceCount " + Why.PIECE_COUNT_INVALID.code());
    }

    @Test
    void refusesTheSameNumberWithOtherContentAndMergesTheSameContent() {
        String twice = Carrier.number();
        String again = Carrier.number();

        List<RowOutcome> first = load(file, row(2, twice), row(3, twice, "goodsName", "别的"), row(4, again));
        List<RowOutcome> laterBatch = load(file, row(502, again), row(503, twice, "goodsName", "别的"));

        assertThat(first.get(0)).isInstanceOf(RowOutcome.Created.class);
        assertThat(refusals(first.get(1))).containsExactly("number " + Why.ROW_CONTRADICTS.code());
        assertThat(laterBatch.get(0)).isInstanceOf(RowOutcome.Merged.class);
        assertThat(refusals(laterBatch.get(1))).containsExactly("number " + Why.ROW_CONTRADICTS.code());
        assertThat(get(twice).waybill().goods().name()).isEqualTo("仪器");
    }

    @Test
    void refusesWaybillsThatTouchNoneOfTheCallersBranches() {
        Caller elsewhere = people.hire(Role.TRACKER, carrier.branch("济南"));

        assertThat(refusals(load(file(elsewhere), row(2, Carrier.number())).getFirst()))
                .containsExactly("route " + Why.ROUTE_OUTSIDE_BRANCHES.code());
    }

    @Test
    void refusesToChangeWhatIsCancelled() {
        String number = Carrier.number();
        load(file, row(2, number));
        desk.cancel(get(number).id(), "客户取消", Carrier.HEADQUARTERS);

        assertThat(refusals(load(file(Carrier.HEADQUARTERS), row(2, number, "goodsName", "别的"))
                        .getFirst()))
                .containsExactly("null " + Why.CANCELLED.code());
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherCorrects() {
        String number = Carrier.number();
        ImportRow row =
                row(2, number, "nature", "易碎、向上", "packaging", "WOODEN_CASE", "weightKg", new BigDecimal("12.50"));
        load(file, row);

        assertThat(load(file(Carrier.HEADQUARTERS), row).getFirst()).isEqualTo(RowOutcome.unchanged());
        assertThat(load(file, row).getFirst()).as("a batch tried again").isEqualTo(RowOutcome.unchanged());
        assertThat(load(
                                file(Carrier.HEADQUARTERS),
                                ImportRow.of(2, Map.of("number", number, "customerCode", customer, "note", "急")))
                        .getFirst())
                .isEqualTo(RowOutcome.updated());
        Consignment now = get(number);
        assertThat(now.waybill().note()).isEqualTo("急");
        assertThat(now.waybill().goods().nature()).containsExactly(GoodsNature.FRAGILE, GoodsNature.THIS_SIDE_UP);
        assertThat(now.waybill().goods().packaging()).isEqualTo(Packaging.WOODEN_CASE);
        assertThat(now.waybill().consignor().name()).as("the customer ships").isEqualTo("正大仪器");
        assertThat(now.pieceCount()).isEqualTo(2);
        assertThat(finder.listChanges(now.id(), Scope.all())).hasSize(1);
    }

    @Test
    void takesAnImportBackUnlessSomethingHappened() {
        String number = Carrier.number();
        String labelled = Carrier.number();
        List<Long> ids = new ArrayList<>();
        load(file, row(2, number), row(3, labelled)).forEach(outcome -> ids.add(((RowOutcome.Created) outcome).id()));
        labels.print(
                new PrintLabels(List.of(new ConsignmentId(ids.getLast())), List.of(), LabelFormat.MM_100_X_100),
                Carrier.HEADQUARTERS);

        assertThat(target.undo(file, ids).obstacles())
                .extracting(Unmet::code)
                .containsExactly(Why.WITHDRAW_AFTER_LABEL.code());
        assertThat(finder.findByNumber(number, Scope.all())).isPresent();

        assertThat(target.undo(file, ids.subList(0, 1)).obstacles()).isEmpty();
        assertThat(finder.findByNumber(number, Scope.all())).isEmpty();
        assertThat(load(file, row(2, number)).getFirst()).isInstanceOf(RowOutcome.Created.class);
    }
}
