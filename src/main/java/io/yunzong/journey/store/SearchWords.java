package io.yunzong.journey.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as conditions on what a consignment is searched by: letters that stand in its words, digits
 * that stand in its phones, or letters of the names of the customer it belongs to. Customers are few and looked through
 * first, so that their names need not stand in a million rows, and a customer is found by the name they have now.
 *
 * @param text lower-cased; with the blank that begins a word in front when there are less than three letters, because a
 *     trigram index knows two letters only there
 * @param phone the same without what phones are grouped by; null when it is no part of a phone, or the phones are not
 *     for whoever asks
 * @param customers whose code or name has the letters
 */
record SearchWords(String text, @Nullable String phone, List<Long> customers) {
    /** The index reads a list of rows for each three letters it is asked for: this many narrow a million to a few. */
    private static final int MOST_TRIGRAMS = 4;

    private static final Pattern PART_OF_PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]*");

    SearchWords {
        customers = List.copyOf(customers);
    }

    static SearchWords of(String text, boolean byPhone, List<Long> customers) {
        boolean digits = byPhone && PART_OF_PHONE.matcher(text).matches();
        return new SearchWords(spelled(text), digits ? spelled(text.replaceAll("[ ()-]", "")) : null, customers);
    }

    static String spelled(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.codePointCount(0, lower.length()) < 3 ? " " + lower : lower;
    }

    /** Finds the rows through the index of letters; right whenever there are not too many of them. */
    String rare(Map<String, Object> params) {
        List<String> either = new ArrayList<>();
        either.add(indexed("words", text, params));
        if (phone != null) {
            either.add(indexed("phones", phone, params));
        }
        return orCustomers(either, params);
    }

    /** Looks at each row that comes by in the order of the list; quick when many have the words. */
    String frequent(Map<String, Object> params) {
        List<String> either = new ArrayList<>();
        params.put("text", text);
        either.add("position(:text in s.words) > 0");
        if (phone != null) {
            params.put("phone", phone);
            either.add("position(:phone in s.phones) > 0");
        }
        return orCustomers(either, params);
    }

    private static String indexed(String column, String text, Map<String, Object> params) {
        int[] letters = text.codePoints().toArray();
        // the index keeps no trigrams across blanks and signs
        int[] starts = IntStream.rangeClosed(0, letters.length - 3)
                .filter(start -> Arrays.stream(letters, start, start + 3).allMatch(Character::isLetterOrDigit))
                .toArray();
        if (starts.length <= MOST_TRIGRAMS) {
            params.put(column, "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            return "s." + column + " like :" + column;
        }
        for (int i = 0; i < MOST_TRIGRAMS; i++) {
            int start = starts[i * (starts.length - 1) / (MOST_TRIGRAMS - 1)];
            params.put(column + i, "%" + new String(letters, start, 3) + "%");
        }
        params.put(column, text);
        String trigrams = IntStream.range(0, MOST_TRIGRAMS)
                .mapToObj(i -> "s." + column + " like :" + column + i)
                .collect(Collectors.joining(" and "));
        return "(" + trigrams + " and position(:" + column + " in s." + column + ") > 0)";
    }

    private String orCustomers(List<String> either, Map<String, Object> params) {
        if (!customers.isEmpty()) {
            params.put("named", customers.toArray(Long[]::new));
            either.add("s.customer_id = any(:named)");
        }
        return "(" + String.join(" or ", either) + ")";
    }
}
