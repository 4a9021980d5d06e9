package io.yunzong.identity.domain;

import java.security.SecureRandom;

/** A password made by the system, shown once and changed at the first sign-in. */
public final class OneTimePassword {
    /** Without letters and digits that look alike when read from a screen. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    private static final int LENGTH = 16;

    private OneTimePassword() {}

    public static String next() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
