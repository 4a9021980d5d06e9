package io.yunzong.network.domain;

import io.yunzong.kernel.Phones;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.NetworkRefused.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for single entries, whatever they belong to. */
final class Entries {
    static final int CODE_LENGTH = 60;
    static final int NAME_LENGTH = 200;

    private Entries() {}

    static void code(String code, List<Unmet> unmet) {
        if (code.isEmpty()) {
            unmet.add(Why.CODE_MISSING.unmet().inField("code"));
        }
        length(code, CODE_LENGTH, "code", unmet);
    }

    static void name(String name, List<Unmet> unmet) {
        if (name.isEmpty()) {
            unmet.add(Why.NAME_MISSING.unmet().inField("name"));
        }
        length(name, NAME_LENGTH, "name", unmet);
    }

    static void length(@Nullable String text, int longest, String field, List<Unmet> unmet) {
        if (text != null && text.length() > longest) {
            unmet.add(Why.TOO_LONG.unmet("length", longest).inField(field));
        }
    }

    static void phone(@Nullable String phone, List<Unmet> unmet) {
        if (phone != null && !Phones.isPhone(phone)) {
            unmet.add(Why.PHONE_INVALID.unmet("phone", phone).inField("phone"));
        }
    }

    static void positive(@Nullable Number measure, String field, List<Unmet> unmet) {
        if (measure != null && !(measure.doubleValue() > 0)) {
            unmet.add(Why.MEASURE_NOT_POSITIVE.unmet().inField(field));
        }
    }
}
