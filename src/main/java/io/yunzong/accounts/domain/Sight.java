package io.yunzong.accounts.domain;

import io.yunzong.kernel.Scope;

/** Who sees which customers; {@link io.yunzong.accounts.CustomerFinder} tells why. Clause H-08. */
public final class Sight {
    private Sight() {}

    /** Whether the scope sees every customer rather than only its own accounts. */
    public static boolean isUnlimited(Scope scope) {
        return scope.everything() || !scope.branches().isEmpty();
    }
}
