package io.yunzong.notifications.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt, with the proof: the answer of the mail server, the status and the beginning of the answer,
 * the number the provider gave it.
 *
 * @param retryAfter what the receiver asked for
 * @param gone the receiver's address is no more: it is forgotten
 */
public record Outcome(Result result, String proof, @Nullable Duration retryAfter, boolean gone) {
    private static final int LONGEST = 2_000;

    /** How it went. */
    public enum Result {
        SENT,
        /** Surely not arrived; worth another try. */
        RETRY,
        /** Surely not arrived, and never will. */
        DEAD,
        /** Nobody knows whether it arrived. */
        UNCLEAR
    }

    public Outcome {
        String clean = proof.replace("\0", "");
        proof = clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    }

    public static Outcome sent(String proof) {
        return new Outcome(Result.SENT, proof, null, false);
    }

    public static Outcome retry(String proof) {
        return new Outcome(Result.RETRY, proof, null, false);
    }

    public static Outcome dead(String proof) {
        return new Outcome(Result.DEAD, proof, null, false);
    }

    public static Outcome unclear(String proof) {
        return new Outcome(Result.UNCLEAR, proof, null, false);
    }
}
