package io.yunzong.imports;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.platform.Texts;
import io.yunzong.sheets.CellTexts;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The targets there are, and their words. */
@Component
public class ImportTargets {
    private final Map<String, ImportTarget> byKey = new TreeMap<>();
    private final Texts texts;

    ImportTargets(List<ImportTarget> targets, Texts texts) {
        this.texts = texts;
        for (ImportTarget target : targets) {
            if (byKey.put(target.key(), target) != null) {
                throw new IllegalStateException("two import targets are called " + target.key());
            }
        }
    }

    /** Those whose rows the caller may load, by name. */
    public List<ImportTarget> list(Caller caller, Locale locale) {
        return byKey.values().stream()
                .filter(target -> caller.may(target.permission()))
                .sorted(Comparator.comparing(target -> name(target, locale)))
                .toList();
    }

    /** The target, if the caller may load rows into it. */
    public ImportTarget get(String key, Caller caller) {
        ImportTarget target = find(key)
                .orElseThrow(() ->
                        new ImportsRefused(Kind.NOT_FOUND, ImportsRefused.Why.TARGET_UNKNOWN.unmet("target", key)));
        if (!caller.may(target.permission())) {
            throw new ImportsRefused(
                    Kind.FORBIDDEN, ImportsRefused.Why.TARGET_NOT_ALLOWED.unmet("target", name(target, Locale.ROOT)));
        }
        return target;
    }

    Optional<ImportTarget> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** What the target is called, such as 网点. */
    public String name(ImportTarget target, Locale locale) {
        return words(target.textPrefix(), locale).getFirst();
    }

    /** The heading of a field, such as 网点编码. */
    public String label(ImportTarget target, ImportField field, Locale locale) {
        return words(target.textPrefix() + "." + field.key(), locale).getFirst();
    }

    /** The word for a choice, such as 重点. */
    public String label(ImportTarget target, ImportField field, String choice, Locale locale) {
        return words(target.textPrefix() + "." + field.key() + "." + choice, locale)
                .getFirst();
    }

    /** Every spelling of a field's heading, in the form headings are compared in. */
    Set<String> spellings(ImportTarget target, ImportField field) {
        return spellings(target.textPrefix() + "." + field.key(), field.key());
    }

    /** Every spelling of a choice, in the form headings are compared in. */
    Set<String> spellings(ImportTarget target, ImportField field, String choice) {
        return spellings(target.textPrefix() + "." + field.key() + "." + choice, choice);
    }

    private Set<String> spellings(String key, String name) {
        Set<String> spellings = new LinkedHashSet<>();
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            words(key, locale).forEach(word -> spellings.add(CellTexts.headingKey(word)));
        }
        spellings.add(CellTexts.headingKey(name));
        return spellings;
    }

    private List<String> words(String key, Locale locale) {
        return List.of(texts.find(key, locale).split("\\|"));
    }
}
