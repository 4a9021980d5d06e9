package io.yunzong.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which cell styles of a workbook show a number as a date or a time. */
final class CellStyles {

    enum Shows {
        NUMBER,
        DATE_TIME,
        /** A time of day without a date. */
        TIME
    }

    private final List<Shows> styles;

    private CellStyles(List<Shows> styles) {
        this.styles = styles;
    }

    static CellStyles none() {
        return new CellStyles(List.of());
    }

    static CellStyles load(XlsxPackage source, String part) throws IOException {
        Map<Integer, String> formats = new HashMap<>();
        List<Shows> styles = new ArrayList<>();
        boolean[] inCells = {false};
        source.visit(part, xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    formats.put(
                            number(XlsxPackage.attribute(xml, "numFmtId", "0")),
                            XlsxPackage.attribute(xml, "formatCode", ""));
                case "cellXfs" -> inCells[0] = true;
                case "cellStyles", "dxfs", "cellStyleXfs" -> inCells[0] = false;
                case "xf" -> {
                    if (inCells[0]) {
                        styles.add(shows(number(XlsxPackage.attribute(xml, "numFmtId", "0")), formats));
                    }
                }
                default -> {}
            }
        });
        return new CellStyles(styles);
    }

    Shows at(int style) {
        return style < 0 || style >= styles.size() ? Shows.NUMBER : styles.get(style);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Shows shows(int format, Map<Integer, String> formats) {
        String code = formats.get(format);
        if (code != null) {
            return shows(code);
        }
        // the formats that every workbook knows without saying so; 27–36 and 50–58 are those of East Asia
        if ((format >= 18 && format <= 21) || format == 45 || format == 47 || (format >= 32 && format <= 35)) {
            return Shows.TIME;
        }
        boolean date =
                (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
        return date ? Shows.DATE_TIME : Shows.NUMBER;
    }

    /** What a format code shows: its first section, without quoted text, escapes, colours and conditions. */
    static Shows shows(String code) {
        String bare = code.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("_.", "")
                .replaceAll("\\*.", "")
                .replaceAll("\\[(?!(?:[hHmMsS]+)\\])[^\\]]*\\]", "")
                .split(";", 2)[0]
                .toLowerCase(Locale.ROOT);
        if (bare.matches(".*\\[[hms]+\\].*") || bare.contains("general")) {
            // elapsed hours are a duration, not a date
            return Shows.NUMBER;
        }
        if (bare.contains("y")
                || bare.contains("d")
                || bare.contains("e") && bare.contains("m") && !bare.contains("0")) {
            return Shows.DATE_TIME;
        }
        if (bare.contains("h") || bare.contains("s")) {
            return Shows.TIME;
        }
        return bare.contains("mm") && !bare.contains("0") ? Shows.DATE_TIME : Shows.NUMBER;
    }
}
