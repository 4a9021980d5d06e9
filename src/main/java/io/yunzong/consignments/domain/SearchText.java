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
 * Everything people search a consignment by, lower-cased, each word between blanks: {@code " ly2611230001 13812345678
 * "}. Three or more letters are found anywhere in it, two at the beginning of a word. Never leaves the database. The
 * customer's own names are not in it: whoever searches looks them up where they are kept.
 */
public final class SearchText {
    private static final int MOST_PIECE_WORDS = 20;

    private final Set<String> words = new LinkedHashSet<>();

    private SearchText() {}

    public static String of(String number, Waybill waybill, List<PieceSpec> pieces, Neighbourhood around) {
        SearchText text = new SearchText();
        text.add(number);
        text.add(waybill.customerReference());
        text.party(waybill.consignor());
        text.party(waybill.consignee());
        if (waybill.carriage().vehicleId() != null) {
            text.add(around.plates().get(waybill.carriage().vehicleId()));
        }
        Set<String> pieceWords = new LinkedHashSet<>();
        pieces.forEach(piece -> {
            addTo(pieceWords, piece.batch());
            addTo(pieceWords, piece.serial());
        });
        // a waybill with thousands of serials would make the index swell; they are found by piece code
        pieceWords.stream().limit(MOST_PIECE_WORDS).forEach(text.words::add);
        return " " + String.join(" ", text.words) + " ";
    }

    private void party(Party party) {
        add(party.name());
        if (party.phone() != null) {
            // found however it was grouped
            add(party.phone().replaceAll("[ ()-]", ""));
        }
    }

    private void add(@Nullable String word) {
        addTo(words, word);
    }

    private static void addTo(Set<String> words, @Nullable String word) {
        if (word != null && !word.isBlank()) {
            words.add(word.strip().toLowerCase(Locale.ROOT));
        }
    }
}
