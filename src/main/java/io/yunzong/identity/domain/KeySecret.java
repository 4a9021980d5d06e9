package io.yunzong.identity.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The secret of a key: {@code yz_} and 256 random bits in letters and digits. The prefix lets scanners of source
 * repositories recognise a leaked one.
 */
public record KeySecret(String text) {
    private static final String MARK = "yz_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BITS = 256;

    /** 62^43 is more than 2^256. */
    private static final int LENGTH = 43;

    private static final int SHOWN = 9;

    public static KeySecret next() {
        BigInteger number = new BigInteger(BITS, new SecureRandom());
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            digits.append(DIGITS.charAt(number.mod(base).intValue()));
            number = number.divide(base);
        }
        return new KeySecret(MARK + digits);
    }

    /** What lists show. */
    public String prefix() {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }

    /** What is kept. */
    public byte[] hash() {
        return AuditChain.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
