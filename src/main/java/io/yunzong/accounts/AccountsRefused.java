package io.yunzong.accounts;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Accounts declines. */
public final class AccountsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        NOT_ALLOWED,
        NOT_YOUR_ACCOUNT,
        CHANGED_MEANWHILE,
        CODE_MISSING,
        CODE_TAKEN,
        NAME_MISSING,
        TOO_LONG,
        PHONE_INVALID,
        EMAIL_INVALID,
        ACCOUNT_MANAGER_UNKNOWN,
        CONTACT_UNREACHABLE,
        PRIMARY_INACTIVE,
        IMPORTED_IN_USE,
        IMPORTED_EDITED
    }

    public AccountsRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public AccountsRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    /** There is no such thing, or none that the caller may see. */
    public static AccountsRefused notFound() {
        return new AccountsRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    /** Somebody else was quicker. */
    public static AccountsRefused changedMeanwhile() {
        return new AccountsRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
    }

    /** Throws unless everything is met. */
    public static void unlessEmpty(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new AccountsRefused(Kind.INVALID, unmet);
        }
    }
}
