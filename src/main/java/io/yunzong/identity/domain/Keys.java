package io.yunzong.identity.domain;

import java.time.Instant;
import java.util.Optional;

/** All keys of programs. */
public interface Keys {
    /** The key with this secret, when it is neither revoked nor expired. */
    Optional<Key> findUsable(byte[] secretHash, Instant now);
}
