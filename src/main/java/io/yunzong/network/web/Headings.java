package io.yunzong.network.web;

import io.yunzong.platform.Texts;
import java.util.Locale;

/** Headings and words of exports: those under which the same columns are imported, so that an export can come back. */
record Headings(Texts texts, String target, Locale locale) {
    String of(String field) {
        return first("network.import." + target + "." + field);
    }

    String title() {
        return first("network.import." + target);
    }

    String word(String field, Enum<?> constant) {
        return first("network.import." + target + "." + field + "." + constant.name());
    }

    String yesNo(boolean value) {
        return first(value ? "network.export.yes" : "network.export.no");
    }

    private String first(String key) {
        return texts.find(key, locale).split("\\|")[0];
    }
}
