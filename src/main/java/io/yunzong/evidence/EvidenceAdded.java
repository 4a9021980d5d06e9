package io.yunzong.evidence;

import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** Published inside the transaction that adds it. */
public record EvidenceAdded(
        EvidenceId id,
        EvidenceKind kind,
        Subject subject,
        @Nullable Subject step,
        String slot) {}
