package io.yunzong.identity.domain;

import io.yunzong.identity.ApiKey;
import io.yunzong.kernel.ApiKeyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All keys of programs. */
public interface Keys {
    /** The key with this secret, when it is neither revoked nor expired. */
    Optional<ApiKey> findUsable(byte[] secretHash, Instant now);

    /** Newest first. */
    List<ApiKey> list();

    /** Adds a key and returns it with its id; {@code key.id()} is ignored. */
    ApiKey add(ApiKey key, byte[] secretHash);

    /** False when it was revoked before. */
    boolean revoke(ApiKeyId id, Instant at);
}
