package io.yunzong.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Passwords tried in vain, counted by network address. Lock-out guards one account against many passwords; this guards
 * all accounts against one address. Kept in the database, so that every node counts alike.
 */
public interface SignInAttempts {
    int ALLOWED = 30;
    Duration WINDOW = Duration.ofMinutes(15);

    /**
     * Counts an attempt before its password is checked, so that attempts at the same moment are all counted.
     *
     * @return what to give back when the password was right; empty when the address has used up its attempts
     */
    OptionalLong take(String address, Instant now);

    /** The password was right: it does not count. */
    void giveBack(long attempt);
}
