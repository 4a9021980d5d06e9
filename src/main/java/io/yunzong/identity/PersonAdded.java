package io.yunzong.identity;

import io.yunzong.kernel.PersonId;

/**
 * Somebody was let in.
 *
 * @param oneTimePassword to be handed over and changed at the first sign-in; kept nowhere
 */
public record PersonAdded(PersonId id, String oneTimePassword) {
    @Override
    public String toString() {
        return "PersonAdded[" + id + "]";
    }
}
