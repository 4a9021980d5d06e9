package io.yunzong.identity.domain;

import io.yunzong.kernel.PersonId;

/** Who is signed in, on all nodes. */
public interface Sessions {
    /** Signs somebody out everywhere. */
    void endAll(PersonId id);

    /** Signs somebody out everywhere but here. */
    void endOthers(PersonId id, String keptSessionId);
}
