package io.yunzong.journey.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody looks for, as conditions on the words of a waybill: letters that stand in it, or in the names of the
 * customer it belongs to. Customers are few and looked through first, so that their names need not stand in a million
 * rows, and a customer is found by the name they have now.
 *
 * @param text lower-cased; with the blank that begins a word in front when there are less than three letters, because a
 *     trigram index knows two letters only there
 * @param customers whose code or name has the letters
 * @param phones whether they may stand in a phone number
 */
record SearchWords(String text, List<Long> customers, boolean phones) {
    /**
     * The hit once more, without words that look like a phone number. A waybill number or reference of digits alone
     * looks so too and is asked for by itself.
     */
    private static final String BESIDE_PHONES = """
             and (position(:open in regexp_replace(
                    c.search_text, ' [+]?[0-9]{5,26}((转|ext[.]?|x|#)[0-9]{1,6})?(?= )', '', 'g')) > 0
                or position(:open in ' ' || lower(concat_ws(' ', c.number, c.customer_reference)) || ' ') > 0)
            """;

    /** The index reads a list of rows for each three letters it is asked for: this many narrow a million to a few. */
    private static final int MOST_TRIGRAMS = 4;

    SearchWords {
        customers = List.copyOf(customers);
    }

    static String spelled(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.codePointCount(0, lower.length()) < 3 ? " " + lower : lower;
    }

    /** Finds the rows through the index of words; right whenever there are not too many of them. */
    String rare(Map<String, Object> params) {
        int[] letters = text.codePoints().toArray();
        // the index keeps no trigrams across blanks and signs
        int[] starts = IntStream.rangeClosed(0, letters.length - 3)
                .filter(start -> Arrays.stream(letters, start, start + 3).allMatch(Character::isLetterOrDigit))
                .toArray();
        if (starts.length <= MOST_TRIGRAMS) {
            params.put("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            return hits("c.search_text like :text", params);
        }
        for (int i = 0; i < MOST_TRIGRAMS; i++) {
            int start = starts[i * (starts.length - 1) / (MOST_TRIGRAMS - 1)];
            params.put("text" + i, "%" + new String(letters, start, 3) + "%");
        }
        params.put("text", text);
        String trigrams = IntStream.range(0, MOST_TRIGRAMS)
                .mapToObj(i -> "c.search_text like :text" + i)
                .collect(Collectors.joining(" and "));
        return hits(trigrams + " and position(:text in c.search_text) > 0", params);
    }

    /** Looks at each row that comes by in the order of the list; quick when many have the words. */
    String frequent(Map<String, Object> params) {
        params.put("text", text);
        return hits("position(:text in c.search_text) > 0", params);
    }

    private String hits(String words, Map<String, Object> params) {
        if (phones || text.chars().noneMatch(Character::isDigit)) {
            return orCustomers(words, params);
        }
        params.put("open", text);
        return orCustomers("(" + words + BESIDE_PHONES + ")", params);
    }

    private String orCustomers(String words, Map<String, Object> params) {
        if (customers.isEmpty()) {
            return words;
        }
        params.put("named", customers.toArray(Long[]::new));
        return "(" + words + " or c.customer_id = any(:named))";
    }
}
