package io.yunzong.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/**
 * How entries of the audit trail hang together: each hash covers its own content and the hash before it, so an entry
 * cannot be changed, removed or slipped in without every later hash failing.
 */
public final class AuditChain {
    private AuditChain() {}

    /** SHA-256 over length-prefixed fields, so that no two different entries share one byte sequence. */
    public static byte[] hash(
            byte[] previous, long seq, Instant at, String actor, String action, String subject, String details) {
        MessageDigest digest = sha256();
        digest.update(previous);
        for (String field : List.of(Long.toString(seq), at.toString(), actor, action, subject, details)) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest();
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
