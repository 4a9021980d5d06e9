package io.yunzong.regulation.domain;

import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRefused.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong, each with its row and field. */
final class Faults {
    private final Set<Unmet> unmet = new LinkedHashSet<>();

    List<Unmet> all() {
        return new ArrayList<>(unmet);
    }

    /** The rule at that place of the part, counted from 0. */
    Row at(RegulationPart part, int index, String code) {
        return new Row(field(part) + "[" + index + "]", index + 1, code);
    }

    /** What is wrong with the part as a whole. */
    void add(Why why, RegulationPart part, String arg, Object value) {
        unmet.add(why.unmet(arg, value).inField(field(part)));
    }

    /** How fields of the part begin. */
    static String field(RegulationPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** One rule, or something inside it. */
    final class Row {
        private final String path;
        private final int number;
        private final String code;

        private Row(String path, int number, String code) {
            this.path = path;
            this.number = number;
            this.code = code;
        }

        Row inside(String field) {
            return new Row(path + "." + field, number, code);
        }

        void add(Why why, String field) {
            unmet.add(why.unmet(args()).inField(path + "." + field));
        }

        void add(Why why, String field, String arg, Object value) {
            Map<String, Object> args = args();
            args.put(arg, value);
            unmet.add(why.unmet(args).inField(path + "." + field));
        }

        private Map<String, Object> args() {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("row", number);
            args.put("code", code);
            return args;
        }
    }
}
