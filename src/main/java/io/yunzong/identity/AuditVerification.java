package io.yunzong.identity;

import org.jspecify.annotations.Nullable;

/**
 * What recomputing every hash of the audit trail showed.
 *
 * @param entries how many there should be
 * @param firstBroken the first entry that was changed, removed or slipped in; null when the chain holds
 * @param lastHash the end of the chain in hexadecimal; noted elsewhere, it proves later that nothing before it changed
 */
public record AuditVerification(long entries, @Nullable Long firstBroken, String lastHash) {
    public boolean intact() {
        return firstBroken == null;
    }
}
