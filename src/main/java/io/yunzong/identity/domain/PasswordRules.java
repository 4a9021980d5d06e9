package io.yunzong.identity.domain;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.kernel.Unmet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a password must be. Length counts, not character classes: long phrases are safer and easier to keep. */
public final class PasswordRules {
    public static final int MIN_LENGTH = 10;

    /** bcrypt reads no further; more would be cut off silently. */
    public static final int MAX_BYTES = 72;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "123456789a",
            "a123456789",
            "qwertyuiop",
            "1q2w3e4r5t",
            "password123",
            "password1234",
            "administrator",
            "woaini1314",
            "5201314520",
            "admin12345",
            "qwerty12345",
            "1111111111",
            "0000000000",
            "8888888888");

    private PasswordRules() {}

    /** Everything that is wrong with the password; empty when it may be used. */
    public static List<Unmet> check(String password, String username) {
        List<Unmet> unmet = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            unmet.add(Why.PASSWORD_TOO_SHORT.unmet("length", MIN_LENGTH));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            unmet.add(Why.PASSWORD_TOO_LONG.unmet("length", MAX_BYTES));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() < 4) {
            unmet.add(Why.PASSWORD_TOO_COMMON.unmet());
        }
        if (username.length() >= 4 && lower.contains(username.toLowerCase(Locale.ROOT))) {
            unmet.add(Why.PASSWORD_CONTAINS_NAME.unmet());
        }
        return unmet;
    }
}
