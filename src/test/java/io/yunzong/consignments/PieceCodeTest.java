package io.yunzong.consignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.consignments.domain.WaybillNumber;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("C-15")
class PieceCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Example
    void refusesWhatIsNoPieceCode() {
        for (String text : new String[] {"", "LY2611230001", "LY2611230001-", "LY2611230001-02T", "LY-000T", "-001T"}) {
            assertThatThrownBy(() -> PieceCode.parse(text))
                    .as(text)
                    .isInstanceOf(ConsignmentsRefused.class)
                    .hasMessageContaining("piece_code_malformed");
        }
    }

    @Example
    void refusesAWrongCheckCharacterAndSaysSo() {
        String code = new PieceCode("LY2611230001", 2).toString();
        char wrong = code.endsWith("7") ? '8' : '7';

        assertThatThrownBy(() -> PieceCode.parse(code.substring(0, code.length() - 1) + wrong))
                .isInstanceOf(ConsignmentsRefused.class)
                .hasMessageContaining("piece_code_wrong_check");
    }

    @Example
    void readsWhatTheStandardGivesAsExample() {
        // ISO 7064 MOD 37-2 as used on blood bags: G1234 21 654321 has the check character H
        assertThat(new PieceCode("G123421654321", 1).toString()).hasSize("G123421654321-001".length() + 1);
        assertThat(PieceCode.parse(" ly2611230001-002" + last("LY2611230001", 2)))
                .isEqualTo(new PieceCode("LY2611230001", 2));
    }

    private static char last(String number, int seq) {
        String code = new PieceCode(number, seq).toString();
        return Character.toLowerCase(code.charAt(code.length() - 1));
    }

    @Provide
    Arbitrary<PieceCode> codes() {
        Arbitrary<String> ends = Arbitraries.strings().withChars(ALPHABET).ofLength(1);
        Arbitrary<String> middles =
                Arbitraries.strings().withChars(ALPHABET + "/-").ofMinLength(2).ofMaxLength(30);
        Arbitrary<String> numbers = Combinators.combine(ends, middles, ends).as((a, b, c) -> a + b + c);
        return Combinators.combine(numbers, Arbitraries.integers().between(1, 9999))
                .as(PieceCode::new);
    }

    @Property(tries = 500)
    void readsBackWhatItPrints(@ForAll("codes") PieceCode code) {
        assertThat(WaybillNumber.isValid(code.number())).isTrue();
        assertThat(PieceCode.parse(code.toString().toLowerCase(Locale.ROOT))).isEqualTo(code);
    }

    @Property(tries = 300)
    void detectsEverySingleWrongCharacter(@ForAll("codes") PieceCode code) {
        String printed = code.toString();
        for (int i = 0; i < printed.length(); i++) {
            if (ALPHABET.indexOf(printed.charAt(i)) < 0) {
                continue;
            }
            for (char other : ALPHABET.toCharArray()) {
                if (other != printed.charAt(i)) {
                    refuses(printed.substring(0, i) + other + printed.substring(i + 1));
                }
            }
        }
    }

    @Property(tries = 500)
    void detectsEverySwapOfNeighbours(@ForAll("codes") PieceCode code) {
        String printed = code.toString();
        for (int i = 0; i + 1 < printed.length(); i++) {
            char left = printed.charAt(i);
            char right = printed.charAt(i + 1);
            boolean separators = ALPHABET.indexOf(left) < 0 && ALPHABET.indexOf(right) < 0;
            if (left != right && !separators) {
                refuses(printed.substring(0, i) + right + left + printed.substring(i + 2));
            }
        }
    }

    private static void refuses(String code) {
        assertThatThrownBy(() -> PieceCode.parse(code)).as(code).isInstanceOf(ConsignmentsRefused.class);
    }
}
