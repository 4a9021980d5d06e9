package io.yunzong.kernel;

import org.jspecify.annotations.Nullable;

/** Hides personal data from viewers without need of it, leaving enough to recognise it. Clause H-08. */
public final class Masking {
    private Masking() {}

    /** {@code 13812345678} becomes {@code 138****5678}; short numbers keep only their last two digits. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return phone;
        }
        int length = phone.length();
        if (length < 8) {
            return "*".repeat(Math.max(0, length - 2)) + phone.substring(Math.max(0, length - 2));
        }
        return phone.substring(0, 3) + "*".repeat(length - 7) + phone.substring(length - 4);
    }

    /** {@code 张三丰} becomes {@code 张**}. */
    public static @Nullable String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** {@code wang.wei@example.com} becomes {@code w***@example.com}. */
    public static @Nullable String email(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return email;
        }
        int at = email.indexOf('@');
        return email.substring(0, 1) + "***" + (at > 0 ? email.substring(at) : "");
    }

    /** Keeps the first six characters of an address (usually province and city). */
    public static @Nullable String address(@Nullable String address) {
        if (address == null || address.length() <= 6) {
            return address;
        }
        return address.substring(0, 6) + "****";
    }
}
