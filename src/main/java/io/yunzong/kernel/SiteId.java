package io.yunzong.kernel;

/** Identifies a site: headquarters, a branch of the carrier network, or a customer's place. */
public record SiteId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
