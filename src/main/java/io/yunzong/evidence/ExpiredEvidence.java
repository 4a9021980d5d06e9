package io.yunzong.evidence;

import io.yunzong.evidence.EvidenceRefused.Why;
import io.yunzong.evidence.domain.Exhibits;
import io.yunzong.evidence.domain.Vault;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.platform.PlatformSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears away evidence whose retention has run out, when the owner of the machine asks for it; nothing does so by
 * itself, and there is no such thing over HTTP. Clause A-06.
 */
@Component
public class ExpiredEvidence {
    private static final int BATCH = 200;

    private final Exhibits exhibits;
    private final Vault vault;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final EvidenceSettings settings;
    private final ZoneId zone;
    private final Clock clock;

    ExpiredEvidence(
            Exhibits exhibits,
            Vault vault,
            Audit audit,
            TransactionTemplate transactions,
            EvidenceSettings settings,
            PlatformSettings platform,
            Clock clock) {
        this.exhibits = exhibits;
        this.vault = vault;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.zone = platform.zone();
        this.clock = clock;
    }

    /** @return how many were cleared away */
    public int clearAll(Caller caller) {
        int cleared = 0;
        List<Evidence> expired;
        do {
            expired = exhibits.listExpired(clock.instant(), lastReceipt(), BATCH);
            expired.forEach(evidence -> clear(evidence, caller));
            cleared += expired.size();
        } while (!expired.isEmpty());
        return cleared;
    }

    /** @throws EvidenceRefused NOT_FOUND, RETENTION_RUNS */
    public void clear(EvidenceId id, Caller caller) {
        Evidence evidence = exhibits.find(id).orElseThrow(EvidenceRefused::notFound);
        Instant until = keptUntil(evidence);
        if (until.isAfter(clock.instant())) {
            throw new EvidenceRefused(
                    Kind.CONFLICT,
                    Why.RETENTION_RUNS
                            .unmet("until", until.atZone(zone).toLocalDate())
                            .underClause("A-06"));
        }
        clear(evidence, caller);
    }

    private void clear(Evidence evidence, Caller caller) {
        transactions.executeWithoutResult(status -> {
            exhibits.remove(evidence.id(), clock.instant());
            audit.record(
                    caller,
                    "evidence.cleared",
                    "evidence:" + evidence.id(),
                    Map.of(
                            "subject", evidence.subject().toString(),
                            "sha256", evidence.sha256(),
                            "receivedAt", evidence.receivedAt().toString()));
        });
        // the row is gone for good; the file goes unless other evidence needs it or is being added just now
        transactions.executeWithoutResult(status -> {
            exhibits.lock(evidence.sha256(), UUID.randomUUID().toString());
            if (exhibits.needed(Set.of(evidence.sha256())).isEmpty()) {
                forget(evidence.sha256());
            }
        });
    }

    private void forget(String sha256) {
        try {
            vault.remove(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A period that has been made longer since holds for older evidence, too. */
    private Instant keptUntil(Evidence evidence) {
        Instant today =
                evidence.receivedAt().atZone(zone).plus(settings.retention()).toInstant();
        return today.isAfter(evidence.keepUntil()) ? today : evidence.keepUntil();
    }

    private Instant lastReceipt() {
        return clock.instant().atZone(zone).minus(settings.retention()).toInstant();
    }
}
