package io.yunzong.identity.web;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Nobody is signed in, or no longer; answered with 401. */
final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    NotSignedIn() {
        this(Why.NOT_SIGNED_IN);
    }

    NotSignedIn(Why why) {
        super(why.code());
        this.why = why;
    }

    List<Unmet> unmet() {
        return List.of(why.unmet());
    }
}
