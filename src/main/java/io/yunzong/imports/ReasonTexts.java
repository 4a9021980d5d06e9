package io.yunzong.imports;

import io.yunzong.kernel.Unmet;
import io.yunzong.platform.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says the reasons of a row with the headings of the person's own file. */
@Component
public class ReasonTexts {
    private final Texts texts;
    private final ImportTargets targets;

    ReasonTexts(Texts texts, ImportTargets targets) {
        this.texts = texts;
        this.targets = targets;
    }

    /** One reason as a sentence, led by the column it is about. */
    public String of(ImportJob job, Unmet reason, Locale locale) {
        String text = texts.of(reason, locale);
        String column = column(job, reason, locale);
        return column == null ? text : column + "：" + text;
    }

    /** All reasons of a row. */
    public String of(ImportJob job, RowRemark remark, Locale locale) {
        return remark.reasons().stream().map(reason -> of(job, reason, locale)).collect(Collectors.joining(" "));
    }

    /** The heading in the file, or what the field is called where no column feeds it. */
    public @Nullable String column(ImportJob job, Unmet reason, Locale locale) {
        String key = reason.field();
        if (key == null) {
            return null;
        }
        return job.mapping().columns().entrySet().stream()
                .filter(column -> column.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> label(job, key, locale));
    }

    private String label(ImportJob job, String key, Locale locale) {
        return targets.find(job.target())
                .flatMap(target -> target.fields().stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst()
                        .map(field -> targets.label(target, field, locale)))
                .orElse(key);
    }
}
