package io.yunzong.consignments;

import static io.yunzong.consignments.Carrier.HEADQUARTERS;
import static io.yunzong.consignments.Carrier.number;
import static io.yunzong.consignments.WaybillFixtures.waybill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
class LabelTest {
    private static final int LABEL_PRINTER_DPI = 203;

    private final ConsignmentDesk desk;
    private final ConsignmentFinder finder;
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final Carrier carrier;
    private SiteId linyi = new SiteId(0);
    private SiteId shanghai = new SiteId(0);
    private CustomerId customer = new CustomerId(0);

    LabelTest(
            ConsignmentDesk desk,
            ConsignmentFinder finder,
            Browser.Factory browsers,
            TestPeople people,
            Carrier carrier) {
        this.desk = desk;
        this.finder = finder;
        this.browsers = browsers;
        this.people = people;
        this.carrier = carrier;
    }

    @BeforeEach
    void aNetwork() {
        linyi = carrier.branch("临沂");
        shanghai = carrier.branch("上海");
        customer = carrier.customer("山东正大精密仪器有限公司");
    }

    private ConsignmentId booked(int pieces) {
        Goods goods = new Goods(
                "生物试剂",
                EnumSet.allOf(GoodsNature.class),
                Packaging.FOAM_BOX,
                null,
                new BigDecimal("2"),
                new BigDecimal("8"));
        Waybill waybill = waybill(
                customer, goods, WaybillFixtures.route(linyi, carrier.branch("合肥"), carrier.branch("南京"), shanghai));
        return desk.book(BookConsignment.now(number(), waybill, PieceSpec.plain(pieces)), HEADQUARTERS);
    }

    private Browser keeper() {
        return browsers.of(people.hire(Role.WAREHOUSE_KEEPER, linyi));
    }

    private static Browser.Answer print(Browser browser, ConsignmentId id, String format) {
        return browser.post("/api/labels", Map.of("consignmentIds", List.of(id.value()), "format", format));
    }

    private static PDDocument pdf(Browser.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/pdf");
        return Loader.loadPDF(answer.bytes());
    }

    private static String scan(BufferedImage page, BarcodeFormat format) throws NotFoundException {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
        return new MultiFormatReader()
                .decode(
                        bitmap,
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void refusesUnknownFormatsStrangersAndTooMany() {
        ConsignmentId id = booked(501);

        assertThat(print(keeper(), id, "A4").text()).contains("consignments.label_format_unknown");
        assertThat(print(keeper(), id, "100x100").text()).contains("consignments.too_many_labels");
        Caller stranger = people.hire(Role.WAREHOUSE_KEEPER, carrier.branch("济南"));
        assertThat(print(browsers.of(stranger), id, "100x100").status()).isEqualTo(404);
        assertThat(print(browsers.as(Role.HOTLINE_AGENT), id, "100x100").status())
                .isEqualTo(403);
        assertThat(keeper().post("/api/labels", Map.of("format", "100x150")).text())
                .contains("consignments.no_labels");
    }

    @Test
    void refusesLabelsOfCancelledConsignments() {
        ConsignmentId id = booked(1);
        desk.cancel(id, "客户取消", HEADQUARTERS);

        assertThat(print(keeper(), id, "100x150").text()).contains("consignments.label_of_cancelled");
    }

    @Test
    void printsPagesOfExactlyTheLabelsSizeThatScannersRead() throws Exception {
        ConsignmentId id = booked(2);
        for (LabelFormat format : LabelFormat.values()) {
            try (PDDocument pdf = pdf(print(keeper(), id, format.wireName()))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(2);
                List<Piece> pieces = finder.listPieces(id, Scope.all());
                for (int i = 0; i < 2; i++) {
                    var box = pdf.getPage(i).getMediaBox();
                    assertThat(box.getWidth() / 72 * 25.4).isCloseTo(format.widthMm(), within(0.01));
                    assertThat(box.getHeight() / 72 * 25.4).isCloseTo(format.heightMm(), within(0.01));
                    BufferedImage page =
                            new PDFRenderer(pdf).renderImageWithDPI(i, LABEL_PRINTER_DPI, ImageType.BINARY);
                    assertThat(scan(page, BarcodeFormat.CODE_128))
                            .isEqualTo(pieces.get(i).code());
                    assertThat(scan(page, BarcodeFormat.QR_CODE))
                            .isEqualTo(pieces.get(i).code());
                }
            }
        }
    }

    @Test
    @Tag("A-04")
    @Tag("H-08")
    void saysInWordsWhatTheGoodsNeedAndHidesThePhone() throws Exception {
        ConsignmentId id = booked(3);
        for (LabelFormat format : LabelFormat.values()) {
            try (PDDocument pdf = pdf(print(keeper(), id, format.wireName()))) {
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text)
                        .contains("山东正大精密仪器有限公司", "临沂", "上海", "合肥 → 南京", "陈晓明", "138****5678")
                        .contains("3/3", "生物试剂", "2~8℃", "易碎", "怕湿", "向上", "禁止堆码", "温控", "贵重", "液体")
                        .contains(finder.get(id, Scope.all()).number())
                        .doesNotContain("13812345678");
            }
        }
    }

    @Test
    void countsReprintsAndSaysSo() throws Exception {
        ConsignmentId id = booked(1);
        try (PDDocument first = pdf(print(keeper(), id, "100x150"))) {
            assertThat(new PDFTextStripper().getText(first)).doesNotContain("重印");
        }
        print(keeper(), id, "100x100");
        Piece piece = finder.listPieces(id, Scope.all()).getFirst();
        try (PDDocument third = pdf(keeper().post(
                        "/api/labels", Map.of("pieceIds", List.of(piece.id().value()))))) {
            assertThat(new PDFTextStripper().getText(third)).contains("重印 2");
        }
        assertThat(finder.listPieces(id, Scope.all()).getFirst().labelPrints()).isEqualTo(3);
    }

    @Test
    void printsFiveHundredLabelsInOneFile() throws Exception {
        ConsignmentId id = booked(500);

        long start = System.nanoTime();
        Browser.Answer answer = print(keeper(), id, "100x150");
        System.out.printf(
                "500 labels: %d ms, %d kB%n", (System.nanoTime() - start) / 1_000_000, answer.bytes().length / 1024);

        try (PDDocument pdf = pdf(answer)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(500);
        }
        assertThat(answer.bytes().length).isLessThan(8_000_000);
    }
}
