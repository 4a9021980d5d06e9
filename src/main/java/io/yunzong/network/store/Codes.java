package io.yunzong.network.store;

import io.yunzong.kernel.Blanks;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Codes match whatever the case of their letters. */
final class Codes {
    private Codes() {}

    static String fold(String code) {
        return Blanks.strip(code).toLowerCase(Locale.ROOT);
    }

    static String[] fold(Collection<String> codes) {
        return codes.stream().map(Codes::fold).distinct().toArray(String[]::new);
    }

    /** Found rows by the code they were asked for. */
    static <T> Map<String, T> byCode(Collection<String> asked, List<T> found, Function<T, String> code) {
        Map<String, T> folded = new HashMap<>();
        found.forEach(row -> folded.put(fold(code.apply(row)), row));
        Map<String, T> rows = new LinkedHashMap<>();
        for (String given : asked) {
            T row = folded.get(fold(given));
            if (row != null) {
                rows.put(given, row);
            }
        }
        return rows;
    }
}
