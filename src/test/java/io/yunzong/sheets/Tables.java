package io.yunzong.sheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small files and what is read from them. */
final class Tables {

    private Tables() {}

    static Path file(Path folder, String name, String content) throws Exception {
        return file(folder, name, content, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String name, String content, Charset charset) throws Exception {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    /** All texts of all rows. */
    static List<List<String>> texts(Path file) {
        List<List<String>> texts = new ArrayList<>();
        try (Sheet sheet = SheetReader.open(file)) {
            sheet.forEachRow(
                    row -> texts.add(row.cells().stream().map(SheetCell::text).toList()));
        }
        return texts;
    }

    static List<String> headings(Path file) {
        try (Sheet sheet = SheetReader.open(file)) {
            return sheet.headings();
        }
    }

    static List<SheetRow> rows(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        try (Sheet sheet = SheetReader.open(file)) {
            sheet.forEachRow(rows::add);
        }
        return rows;
    }
}
