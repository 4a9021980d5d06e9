package io.yunzong.identity.web;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Nobody is signed in, or no longer; answered with 401. */
final class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    List<Unmet> unmet() {
        return List.of(Why.NOT_SIGNED_IN.unmet());
    }
}
