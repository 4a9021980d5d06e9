package io.yunzong.identity;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Identity declines. */
public final class IdentityRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_SIGNED_IN,
        WRONG_PASSWORD,
        LOCKED_OUT,
        TOO_MANY_ATTEMPTS,
        FORGERY_SUSPECTED,
        NOT_ALLOWED,
        PASSWORD_CHANGE_DUE,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_TOO_COMMON,
        PASSWORD_CONTAINS_NAME,
        PASSWORD_UNCHANGED,
        CURRENT_PASSWORD_WRONG,
        KEY_UNKNOWN,
        NOT_FOUND,
        USERNAME_TAKEN,
        USERNAME_INVALID,
        NAME_MISSING,
        TOO_LONG,
        PHONE_INVALID,
        EMAIL_INVALID,
        ROLE_MISSING,
        ROLE_TOO_POWERFUL,
        REACH_TOO_WIDE,
        BRANCH_MISSING,
        ACCOUNT_MISSING,
        DEPARTMENT_UNKNOWN,
        LAST_ADMINISTRATOR,
        CODE_MISSING,
        CODE_TAKEN,
        CHANGED_MEANWHILE,
        KEY_WITHOUT_SCOPE,
        KEY_SCOPE_TOO_WIDE,
        KEY_EXPIRY_INVALID,
        VIEW_INVALID,
        VIEW_NAME_TAKEN,
        VIEWS_TOO_MANY
    }

    public IdentityRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public IdentityRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }
}
