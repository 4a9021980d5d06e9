package io.yunzong.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * Says when a piece of work began, so that a photo taken before it is noticed. Implemented by the module that owns the
 * work, one bean per kind of subject.
 */
public interface EvidenceSteps {
    /** The kind of step it answers for, as in {@link io.yunzong.kernel.Subject#kind()}. */
    String kind();

    Optional<Instant> beganAt(long id);
}
