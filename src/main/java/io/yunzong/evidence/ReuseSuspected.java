package io.yunzong.evidence;

import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Subject;

/**
 * A photo or signature seems to have served before. Published inside the transaction that adds it. Clause C-14.
 *
 * @param exact whether the bytes are the same, not only the looks
 */
public record ReuseSuspected(
        EvidenceId id, Subject subject, EvidenceId earlier, Subject earlierSubject, boolean exact) {}
