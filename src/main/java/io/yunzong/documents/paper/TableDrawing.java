package io.yunzong.documents.paper;

import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.platform.PdfFonts;
import io.yunzong.platform.PdfFonts.Weight;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** A table with frames; its headings are repeated on every page it reaches. */
final class TableDrawing {
    private static final float SIZE = 9;
    private static final float LINE = 12.5f;
    private static final float PADDING = 4;
    private static final int MOST_LINES = 12;
    private static final float NARROWEST = 30;
    private static final float WIDEST = 220;

    private final PaperFlow flow;
    private final PdfFonts fonts;
    private final Table table;
    private final float[] widths;

    TableDrawing(PaperFlow flow, Table table) {
        this.flow = flow;
        this.fonts = flow.fonts();
        this.table = table;
        this.widths = widths();
    }

    void draw() throws IOException {
        if (!table.title().isBlank()) {
            flow.need(60);
            flow.text(fonts.fit(table.title(), Weight.BOLD, 10, PaperFlow.WIDTH), Weight.BOLD, 10, PaperFlow.LEFT, 10);
            flow.skip(16);
        }
        flow.need(2 * height(table.headings()));
        row(table.headings(), Weight.BOLD, true);
        for (List<String> cells : table.rows()) {
            if (flow.need(height(cells))) {
                row(table.headings(), Weight.BOLD, true);
            }
            row(cells, Weight.REGULAR, false);
        }
        flow.skip(10);
    }

    private void row(List<String> cells, Weight weight, boolean shaded) throws IOException {
        float height = height(cells);
        float x = PaperFlow.LEFT;
        for (int column = 0; column < cells.size(); column++) {
            flow.frame(x, widths[column], height, shaded);
            List<String> lines = lines(cells.get(column), weight, column);
            for (int line = 0; line < lines.size(); line++) {
                flow.text(lines.get(line), weight, SIZE, x + PADDING, PADDING + SIZE + line * LINE - 1);
            }
            x += widths[column];
        }
        flow.skip(height);
    }

    private float height(List<String> cells) {
        int lines = IntStream.range(0, cells.size())
                .map(column -> lines(cells.get(column), Weight.BOLD, column).size())
                .max()
                .orElse(1);
        return Math.max(1, lines) * LINE + 2 * PADDING;
    }

    private List<String> lines(String cell, Weight weight, int column) {
        return fonts.wrap(cell, weight, SIZE, widths[column] - 2 * PADDING, MOST_LINES);
    }

    /** As wide as what stands in it, within reason; together as wide as the page. */
    private float[] widths() {
        int columns = table.headings().size();
        float[] wanted = new float[columns];
        for (int column = 0; column < columns; column++) {
            wanted[column] = wanted(table.headings().get(column));
            for (List<String> cells : table.rows()) {
                wanted[column] = Math.max(wanted[column], wanted(cells.get(column)));
            }
        }
        float sum = 0;
        for (float width : wanted) {
            sum += width;
        }
        for (int column = 0; column < columns; column++) {
            wanted[column] *= PaperFlow.WIDTH / sum;
        }
        return wanted;
    }

    private float wanted(String cell) {
        return Math.clamp(fonts.width(cell, Weight.BOLD, SIZE) + 2 * PADDING, NARROWEST, WIDEST);
    }
}
