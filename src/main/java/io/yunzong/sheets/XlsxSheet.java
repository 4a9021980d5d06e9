package io.yunzong.sheets;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first visible worksheet with content of a workbook. */
final class XlsxSheet implements Sheet {

    /** A worksheet as the workbook lists it. */
    private record Listed(String name, String part) {}

    /** The rows of all its passes read the same package, styles and texts. */
    record Book(XlsxPackage parts, SharedStrings strings, CellStyles styles, boolean from1904, SheetLimits limits) {}

    private final Book book;
    private final Listed sheet;
    private final HeadingFinder.Found found;
    private final Runnable onClose;

    private XlsxSheet(Book book, Listed sheet, HeadingFinder.Found found, Runnable onClose) {
        this.book = book;
        this.sheet = sheet;
        this.found = found;
        this.onClose = onClose;
    }

    static XlsxSheet open(Path file, SheetLimits limits, Runnable onClose) throws IOException {
        XlsxPackage parts = XlsxPackage.open(file, limits);
        SharedStrings strings = SharedStrings.none();
        try {
            String workbook = workbook(parts);
            Map<String, XlsxPackage.Relation> relations = parts.relations(workbook);
            String texts = target(relations, "sharedStrings");
            if (parts.has(texts)) {
                strings = SharedStrings.load(parts, texts, limits, SharedStrings.IN_MEMORY);
            }
            String styles = target(relations, "styles");
            boolean[] from1904 = {false};
            List<Listed> sheets = sheets(parts, workbook, relations, from1904);
            Book book = new Book(
                    parts,
                    strings,
                    parts.has(styles) ? CellStyles.load(parts, styles) : CellStyles.none(),
                    from1904[0],
                    limits);
            return first(book, sheets, onClose);
        } catch (IOException | RuntimeException e) {
            strings.close();
            parts.close();
            throw e;
        }
    }

    private static String workbook(XlsxPackage parts) throws IOException {
        String main = target(parts.relations(""), "officeDocument");
        if (main.endsWith(".bin") || parts.has("mimetype")) {
            throw new SheetsRefused(SheetsRefused.Why.OTHER_WORKBOOK);
        }
        if (!parts.has(main) || !parts.has("[Content_Types].xml")) {
            throw new SheetsRefused(SheetsRefused.Why.NOT_A_TABLE);
        }
        return main;
    }

    private static String target(Map<String, XlsxPackage.Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.kind().equals(kind))
                .map(XlsxPackage.Relation::target)
                .findFirst()
                .orElse("");
    }

    private static List<Listed> sheets(
            XlsxPackage parts, String workbook, Map<String, XlsxPackage.Relation> relations, boolean[] from1904)
            throws IOException {
        List<Listed> sheets = new ArrayList<>();
        parts.visit(workbook, xml -> {
            if (xml.getLocalName().equals("workbookPr")) {
                String flag = XlsxPackage.attribute(xml, "date1904", "0");
                from1904[0] = flag.equals("1") || flag.equals("true");
            } else if (xml.getLocalName().equals("sheet")
                    && XlsxPackage.attribute(xml, "state", "visible").equals("visible")) {
                XlsxPackage.Relation relation = relations.get(XlsxPackage.attribute(xml, "id", ""));
                if (relation != null && relation.kind().equals("worksheet")) {
                    sheets.add(new Listed(XlsxPackage.attribute(xml, "name", ""), relation.target()));
                }
            }
        });
        if (sheets.isEmpty()) {
            throw new SheetsRefused(
                    sheets.isEmpty() && !relations.isEmpty()
                            ? SheetsRefused.Why.NO_HEADINGS
                            : SheetsRefused.Why.NOT_A_TABLE);
        }
        return sheets;
    }

    private static XlsxSheet first(Book book, List<Listed> sheets, Runnable onClose) throws IOException {
        for (Listed sheet : sheets) {
            List<SheetRow> first = new ArrayList<>();
            try (XlsxRows rows = new XlsxRows(book, sheet.part(), 0)) {
                while (first.size() < HeadingFinder.ROWS && rows.hasNext()) {
                    first.add(rows.next());
                }
            }
            if (!first.isEmpty()) {
                List<MergedCells> merged;
                try (GuardedInput bytes = book.parts().bytes(sheet.part())) {
                    merged = MergedCells.scan(bytes, first.getLast().number());
                }
                return new XlsxSheet(book, sheet, HeadingFinder.find(first, merged, book.limits()), onClose);
            }
        }
        throw new SheetsRefused(SheetsRefused.Why.NO_HEADINGS);
    }

    @Override
    public SheetFormat format() {
        return SheetFormat.XLSX;
    }

    @Override
    public Optional<Charset> charset() {
        return Optional.empty();
    }

    @Override
    public Optional<Character> delimiter() {
        return Optional.empty();
    }

    @Override
    public Optional<String> sheetName() {
        return Optional.of(sheet.name());
    }

    @Override
    public List<String> headings() {
        return found.headings();
    }

    @Override
    public long headingRow() {
        return found.row();
    }

    @Override
    public SheetRows rows() {
        try {
            return new XlsxRows(book, sheet.part(), found.row());
        } catch (IOException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }

    @Override
    public void close() {
        book.strings().close();
        book.parts().close();
        onClose.run();
    }
}
