package io.yunzong.documents.paper;

import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.sheets.Worksheets;
import io.yunzong.sheets.Worksheets.Page;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A document as a workbook: what it says on the first sheet, each of its tables on one of its own. */
public final class DocumentTables {
    private DocumentTables() {}

    /** The stream stays open. */
    public static void write(Document document, DocumentContent content, OutputStream out) {
        List<Page> pages = new ArrayList<>();
        pages.add(first(document, content));
        int number = 1;
        for (Table table : content.tables()) {
            String name = table.title().isBlank() ? "表 " + number : table.title();
            pages.add(new Page(name, table.headings(), table.rows()));
            number++;
        }
        Worksheets.xlsx(out, pages);
    }

    private static Page first(Document document, DocumentContent content) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("编号", document.number()));
        rows.add(List.of("标题", document.title()));
        content.fields().forEach(field -> rows.add(List.of(field.label(), field.value())));
        for (Section section : content.sections()) {
            section.paragraphs().forEach(paragraph -> rows.add(List.of(section.heading(), paragraph)));
            section.pictures().forEach(picture -> rows.add(List.of("照片", picture.caption())));
        }
        return new Page(document.type().name(), List.of("项目", "内容"), rows);
    }
}
