package io.yunzong.imports;

import io.yunzong.sheets.Column;
import io.yunzong.sheets.SheetWriter;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An empty workbook with a target's headings and one row of examples; required headings carry a star. */
@Component
public class ImportTemplate {
    private final ImportTargets targets;

    ImportTemplate(ImportTargets targets) {
        this.targets = targets;
    }

    public void write(ImportTarget target, Locale locale, OutputStream out) {
        Map<String, String> examples =
                target.fields().stream().collect(Collectors.toMap(ImportField::key, ImportField::example));
        List<Column<Map<String, String>>> columns = target.fields().stream()
                .map(field -> Column.<Map<String, String>>text(
                        targets.label(target, field, locale) + (field.required() ? " *" : ""),
                        row -> row.get(field.key())))
                .toList();
        SheetWriter.xlsx(out, targets.name(target, locale), columns, List.of(examples));
    }
}
