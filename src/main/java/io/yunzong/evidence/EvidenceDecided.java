package io.yunzong.evidence;

import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Subject;

/** The quality group has decided about an exhibit. Published inside the transaction. */
public record EvidenceDecided(EvidenceId id, Subject subject, ReviewVerdict verdict) {}
