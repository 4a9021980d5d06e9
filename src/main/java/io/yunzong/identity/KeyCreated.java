package io.yunzong.identity;

/**
 * A key was made.
 *
 * @param secret shown once; only its hash is kept
 */
public record KeyCreated(ApiKey key, String secret) {
    @Override
    public String toString() {
        return "KeyCreated[" + key.id() + "]";
    }
}
