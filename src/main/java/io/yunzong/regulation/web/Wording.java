package io.yunzong.regulation.web;

import io.yunzong.identity.Role;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.EscalationStep;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says rules in the reader's language: names of parts and fields, and their values as words. */
record Wording(Texts texts, Locale locale) {
    private static final Duration MANY_HOURS = Duration.ofHours(48);

    String part(RegulationPart part) {
        return texts.find("regulation.part." + part.name().toLowerCase(Locale.ROOT), locale);
    }

    String field(String component) {
        return texts.find("regulation.field." + component, locale);
    }

    String text(String key) {
        return texts.find("regulation." + key, locale);
    }

    String text(String key, Object n) {
        return text(key).replace("{n}", n.toString());
    }

    /** What the rule says, in the reader's language. */
    String title(RegulationRule rule) {
        return "en".equals(locale.getLanguage()) ? rule.en() : rule.zh();
    }

    /** A value as words. */
    String value(@Nullable Object value) {
        return value == null ? text("word.any") : words(value);
    }

    private String words(Object value) {
        return switch (value) {
            case Boolean yes -> text(yes ? "word.yes" : "word.no");
            case Role role -> texts.find("identity.role." + role.name().toLowerCase(Locale.ROOT), locale);
            case Enum<?> constant -> constant(constant);
            case Duration duration -> duration(duration);
            case Period period -> period(period);
            case EscalationStep step -> step(step);
            case DictionaryEntry word -> word(word);
            case Collection<?> many -> many.isEmpty() ? text("word.any") : joined(many);
            case String text -> name(text);
            default -> value.toString();
        };
    }

    private String joined(Collection<?> many) {
        return many.stream().map(this::value).collect(Collectors.joining(text("word.and")));
    }

    private String constant(Enum<?> constant) {
        return text("word." + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                + constant.name());
    }

    /** Names of natures, packagings and bodies come as texts, from modules above this one. */
    private String name(String text) {
        String key = "regulation.word.name." + text;
        String found = texts.find(key, locale);
        return found.equals(key) ? text : found;
    }

    private String duration(Duration duration) {
        if (duration.isZero()) {
            return text("word.at_once");
        }
        List<String> parts = new ArrayList<>();
        boolean inDays = duration.compareTo(MANY_HOURS) >= 0;
        if (inDays && duration.toDays() > 0) {
            parts.add(text("word.days", duration.toDays()));
        }
        long hours = inDays ? duration.toHoursPart() : duration.toHours();
        if (hours > 0) {
            parts.add(text("word.hours", hours));
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(text("word.minutes", duration.toMinutesPart()));
        }
        return parts.isEmpty() ? duration.toString() : String.join(" ", parts);
    }

    private String period(Period period) {
        List<String> parts = new ArrayList<>();
        if (period.toTotalMonths() > 0) {
            parts.add(text("word.months", period.toTotalMonths()));
        }
        if (period.getDays() > 0) {
            parts.add(text("word.days", period.getDays()));
        }
        return parts.isEmpty() ? period.toString() : String.join(" ", parts);
    }

    private String step(EscalationStep step) {
        String when =
                step.afterDue().isZero() ? text("word.at_due") : text("word.after_due", duration(step.afterDue()));
        return when + " → " + value(step.reach()) + " " + value(step.role());
    }

    private String word(DictionaryEntry word) {
        String name = "en".equals(locale.getLanguage()) ? word.en() : word.zh();
        return word.active() ? name : name + " (" + text("word.off") + ")";
    }
}
