package io.yunzong.consignments.label;

import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Waybill;
import io.yunzong.kernel.Masking;
import io.yunzong.platform.PdfFonts.Weight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws one label: who pays and the number at the top, then where from and where to in letters legible from a forklift,
 * who receives it, how to handle it, which piece of how many, and the code for machines at the bottom.
 */
final class LabelDrawing {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final float WIDTH = 100;
    private static final float MARGIN = 4;
    private static final float INNER = WIDTH - 2 * MARGIN;

    private final Label label;
    private final Paper paper;
    private final Waybill waybill;

    LabelDrawing(Label label, Paper paper) {
        this.label = label;
        this.paper = paper;
        this.waybill = label.consignment().waybill();
    }

    /** 100 by 150 mm. */
    void drawTall() throws IOException {
        head(4, 9.5f);
        route(27, 38);
        parties(38, true);
        handling(68);
        piece(88, 22);
        codes(112, 23.5f, 141.3f);
        foot(147);
    }

    /** 100 by 100 mm: the same without the sender and with one row of marks. */
    void drawSquare() throws IOException {
        head(2.5f, 7.5f);
        route(21.5f, 25);
        parties(29.5f, false);
        smallHandling(46);
        piece(56, 17);
        codes(75, 12.5f, 92.6f);
        foot(97.8f);
    }

    private void head(float top, float baseline) throws IOException {
        paper.largeText(label.customerName(), Weight.BOLD, 12, 8, MARGIN, baseline, 50);
        paper.rightText(label.consignment().number(), Weight.BOLD, 11, WIDTH - MARGIN, baseline, 40);
        String level = waybill.promise().serviceLevel();
        String second = Stream.of(level, waybill.customerReference())
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        paper.text(second, Weight.REGULAR, 7, MARGIN, baseline + 3.4f, 50);
        paper.rightText(date(), Weight.REGULAR, 7, WIDTH - MARGIN, baseline + 3.4f, 40);
        paper.line(MARGIN, baseline + 5, WIDTH - MARGIN, baseline + 5, 0.5f);
        if (label.consignment().simulated()) {
            paper.badge("模拟 · 非真实货物", 7, WIDTH / 2 - 14, top - 2.2f, 28, 3.6f);
        }
    }

    private String date() {
        return waybill.promise().deliveryAt() == null
                ? ""
                : "承诺送达 " + MINUTE.format(waybill.promise().deliveryAt());
    }

    private void route(float baseline, float size) throws IOException {
        float word = 4.5f;
        paper.text("发", Weight.REGULAR, 8, MARGIN, baseline, word);
        paper.largeText(label.originName(), Weight.BOLD, size * 0.6f, 9, MARGIN + word, baseline, 27);
        paper.arrow(MARGIN + 33, baseline - size * 0.08f, 10);
        float right = MARGIN + 45;
        paper.text("到", Weight.REGULAR, 8, right, baseline, word);
        paper.largeText(
                label.destinationName(),
                Weight.BOLD,
                size,
                10,
                right + word,
                baseline + size * 0.02f,
                WIDTH - MARGIN - right - word);
        if (!label.via().isEmpty()) {
            paper.text("经 " + label.via(), Weight.REGULAR, 8, MARGIN, baseline + size * 0.1f + 2.2f, INNER);
        }
    }

    private void parties(float top, boolean withSender) throws IOException {
        paper.line(MARGIN, top - 2, WIDTH - MARGIN, top - 2, 0.2f);
        paper.badge("收", 11, MARGIN, top, 7, 7);
        party(waybill.consignee(), Weight.BOLD, withSender ? 13 : 11, top + 4.6f, withSender ? 2 : 1);
        if (withSender) {
            float sender = top + 17.5f;
            paper.frame(MARGIN, sender, 7, 7, 0.4f);
            paper.centredText("寄", Weight.BOLD, 11, MARGIN, sender + 4.9f, 7);
            party(waybill.consignor(), Weight.REGULAR, 9, sender + 3, 1);
        }
    }

    private void party(Party party, Weight weight, float size, float baseline, int addressLines) throws IOException {
        float x = MARGIN + 9;
        String phone = Objects.requireNonNullElse(Masking.phone(party.phone()), "");
        paper.text(party.name(), weight, size, x, baseline, 50);
        paper.rightText(phone, weight, size * 0.85f, WIDTH - MARGIN, baseline, 32);
        if (party.address() != null) {
            paper.paragraph(
                    party.address(), Weight.REGULAR, 8.5f, x, baseline + 4.6f, WIDTH - MARGIN - x, addressLines);
        }
    }

    private void handling(float top) throws IOException {
        paper.line(MARGIN, top - 1, WIDTH - MARGIN, top - 1, 0.2f);
        paper.text(goods(), Weight.REGULAR, 8.5f, MARGIN, top + 3, INNER);
        float x = MARGIN;
        for (GoodsNature nature : waybill.goods().nature()) {
            paper.frame(x, top + 5, 12, 13, 0.3f);
            paper.pictogram(nature, x + 2.5f, top + 5.8f, 7);
            paper.centredText(nature.word(), Weight.BOLD, 8, x + 0.5f, top + 16.5f, 11);
            x += 13.3f;
        }
    }

    private void smallHandling(float top) throws IOException {
        paper.line(MARGIN, top - 1, WIDTH - MARGIN, top - 1, 0.2f);
        paper.text(goods(), Weight.REGULAR, 7.5f, MARGIN, top + 2, INNER);
        float x = MARGIN;
        for (GoodsNature nature : waybill.goods().nature()) {
            paper.pictogram(nature, x, top + 3.4f, 4.6f);
            paper.text(nature.word(), Weight.BOLD, 7, x + 5, top + 6.9f, 11);
            x += nature.word().length() > 2 ? 16.5f : 12;
        }
    }

    private String goods() {
        Goods goods = waybill.goods();
        List<String> parts = new ArrayList<>();
        parts.add(goods.name());
        if (goods.packaging() != null) {
            parts.add(goods.packaging().word());
        }
        if (goods.minCelsius() != null || goods.maxCelsius() != null) {
            parts.add(temperature(goods.minCelsius(), goods.maxCelsius()));
        }
        if (goods.stackLimit() != null) {
            parts.add("最多堆 " + goods.stackLimit() + " 层");
        }
        if (label.piece().spec().weight() != null) {
            parts.add(label.piece()
                            .spec()
                            .weight()
                            .kilograms()
                            .stripTrailingZeros()
                            .toPlainString() + " kg");
        }
        return String.join(" · ", parts);
    }

    private static String temperature(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null || max == null) {
            return min == null
                    ? "不高于 " + Objects.requireNonNull(max).toPlainString() + "℃"
                    : "不低于 " + min.toPlainString() + "℃";
        }
        return min.toPlainString() + "~" + max.toPlainString() + "℃";
    }

    private void piece(float top, float size) throws IOException {
        paper.line(MARGIN, top - 1.2f, WIDTH - MARGIN, top - 1.2f, 0.5f);
        String count = label.piece().seq() + "/" + label.consignment().pieceCount();
        paper.text("第几件 / 共几件", Weight.REGULAR, 7, MARGIN, top + 2.6f, 40);
        paper.largeText(count, Weight.BOLD, size * 1.9f, 14, MARGIN, top + size * 0.82f, 42);
        float x = MARGIN + 44;
        float room = WIDTH - MARGIN - size - 2 - x;
        PieceSpec spec = label.piece().spec();
        String[][] rows = {
            {"厂家", spec.producer()}, {"批号", spec.batch()}, {"序列", spec.serial()}, {"说明", spec.description()}
        };
        float y = top + 3;
        for (String[] row : rows) {
            if (row[1] != null) {
                paper.text(row[0] + " " + row[1], Weight.REGULAR, 7, x, y, room);
                y += 3.6f;
            }
        }
        paper.qr(label.piece().code(), WIDTH - MARGIN - size, top, size);
    }

    private void codes(float top, float height, float baseline) throws IOException {
        paper.line(MARGIN, top - 1, WIDTH - MARGIN, top - 1, 0.2f);
        paper.code128(label.piece().code(), 1, top + 0.6f, WIDTH - 2, height);
        paper.centredText(label.piece().code(), Weight.BOLD, 13, MARGIN, baseline, INNER);
    }

    private void foot(float baseline) throws IOException {
        paper.text("打印 " + MINUTE.format(label.printedAt()), Weight.REGULAR, 7, MARGIN, baseline, 50);
        if (label.reprint() > 0) {
            paper.badge("重印 " + label.reprint(), 8, WIDTH - MARGIN - 16, baseline - 3.2f, 16, 4.2f);
        }
    }
}
