package io.yunzong.consignments;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.kernel.Refusal.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code on a piece's label: the waybill number, a dash, the piece's sequence of at least three digits, and one check
 * character, such as {@code LY2611230001-002T}.
 *
 * <p>The check character follows ISO 7064, MOD 37-2: digits and letters count 0 to 35, each place weighs twice the one
 * to its right, and the weighted sum with the check character must leave 1 when divided by 37. As 37 is a prime, every
 * single wrong letter or digit and every swap of two neighbours is found. The check character is a digit, a letter or
 * {@code *} (36). The standard knows letters and digits only; here a separator inside a waybill number
 * ({@code - / . _}) counts 36, so a separator that slipped by one place is found as well.
 */
public record PieceCode(String number, int seq) {
    private static final Pattern FORM = Pattern.compile("(?<number>.+)-(?<seq>\\d{3,5})(?<check>[0-9A-Z*])");
    private static final int MODULUS = 37;
    private static final int RADIX = 2;

    /**
     * Reads a scanned or typed code.
     *
     * @throws ConsignmentsRefused PIECE_CODE_MALFORMED, or PIECE_CODE_WRONG_CHECK when it was mistyped or misread
     */
    public static PieceCode parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        Matcher matcher = FORM.matcher(code);
        if (!matcher.matches() || Integer.parseInt(matcher.group("seq")) < 1) {
            throw new ConsignmentsRefused(Kind.INVALID, Why.PIECE_CODE_MALFORMED.unmet("code", code));
        }
        PieceCode piece = new PieceCode(matcher.group("number"), Integer.parseInt(matcher.group("seq")));
        if (!piece.toString().equals(code)) {
            throw new ConsignmentsRefused(Kind.INVALID, Why.PIECE_CODE_WRONG_CHECK.unmet("code", code));
        }
        return piece;
    }

    /** The code as printed. */
    @Override
    public String toString() {
        String body = "%s-%03d".formatted(number, seq);
        return body + check(body);
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + valueOf(body.charAt(i))) * RADIX % MODULUS;
        }
        int check = (MODULUS + 1 - sum) % MODULUS;
        return check == MODULUS - 1 ? '*' : Character.toUpperCase(Character.forDigit(check, 36));
    }

    private static int valueOf(char c) {
        int value = c < 128 ? Character.digit(c, 36) : -1;
        return value < 0 ? MODULUS - 1 : value;
    }
}
