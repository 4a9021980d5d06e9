package io.yunzong.handling.web;

import io.yunzong.kernel.Unmet;
import io.yunzong.platform.Problem;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.RegulationFinder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says things of the regulation in the reader's language. */
@Component
class Words {
    private final RegulationFinder regulations;
    private final Texts texts;

    Words(RegulationFinder regulations, Texts texts) {
        this.regulations = regulations;
        this.texts = texts;
    }

    static String of(String zh, String en, Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }

    String text(String key, Locale locale) {
        return texts.find(key, locale);
    }

    String fill(String key, java.util.Map<String, ?> args, Locale locale) {
        return texts.fill("handling", key, args, locale);
    }

    String of(Unmet unmet, Locale locale) {
        return texts.of(unmet, locale);
    }

    List<Problem.Line> lines(Collection<Unmet> unmet, Locale locale) {
        return unmet.stream()
                .map(one -> new Problem.Line(one.code(), texts.of(one, locale), one.field(), one.clause()))
                .toList();
    }

    Problem problem(io.yunzong.kernel.Refusal refusal, Locale locale) {
        return Problem.of(refusal, texts, locale);
    }

    /** What a code meant in the version it was chosen under. */
    String word(String dictionary, String code, @Nullable Integer version, Locale locale) {
        var rules = version == null ? regulations.current() : regulations.get(version);
        return rules.dictionary(dictionary)
                .find(code)
                .map(entry -> of(entry.zh(), entry.en(), locale))
                .orElse(code);
    }
}
