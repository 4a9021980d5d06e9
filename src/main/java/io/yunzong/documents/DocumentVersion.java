package io.yunzong.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document.
 *
 * @param reason why it replaces the one before; null for the first
 */
public record DocumentVersion(
        int version, String sha256, @Nullable String reason, Instant at, String byName) {}
