package io.yunzong.consignments.domain;

import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Waybill;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything people search a consignment by, lower-cased, each word between blanks: {@code " ly2611230001 陈晓明 "}.
 * Three or more letters are found anywhere in it, two at the beginning of a word. Never leaves the database. The
 * customer's own names are not in it: whoever searches looks them up where they are kept.
 *
 * @param phones apart, because not everybody may find by them
 */
public record SearchText(String words, String phones) {
    private static final int MOST_PIECE_WORDS = 20;

    public static SearchText of(String number, Waybill waybill, List<PieceSpec> pieces, Neighbourhood around) {
        Set<String> words = new LinkedHashSet<>();
        add(words, number);
        add(words, waybill.customerReference());
        add(words, waybill.consignor().name());
        add(words, waybill.consignee().name());
        if (waybill.carriage().vehicleId() != null) {
            add(words, around.plates().get(waybill.carriage().vehicleId()));
        }
        Set<String> pieceWords = new LinkedHashSet<>();
        pieces.forEach(piece -> {
            add(pieceWords, piece.batch());
            add(pieceWords, piece.serial());
        });
        // a waybill with thousands of serials would make the index swell; they are found by piece code
        pieceWords.stream().limit(MOST_PIECE_WORDS).forEach(words::add);
        Set<String> phones = new LinkedHashSet<>();
        addPhone(phones, waybill.consignor());
        addPhone(phones, waybill.consignee());
        return new SearchText(spelled(words), spelled(phones));
    }

    private static String spelled(Set<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    private static void addPhone(Set<String> phones, Party party) {
        if (party.phone() != null) {
            // found however it was grouped
            add(phones, party.phone().replaceAll("[ ()-]", ""));
        }
    }

    private static void add(Set<String> words, @Nullable String word) {
        if (word != null && !word.isBlank()) {
            words.add(word.strip().toLowerCase(Locale.ROOT));
        }
    }
}
