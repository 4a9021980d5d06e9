package io.yunzong.evidence;

import io.yunzong.evidence.EvidenceRefused.Why;
import io.yunzong.evidence.domain.Exhibits;
import io.yunzong.evidence.domain.Vault;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.SubjectAccess;
import io.yunzong.kernel.SubjectSight;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes evidence in. The bytes are examined and lie safely on disk before the row that names them is written, so no row
 * ever names bytes that are not there. Clauses.
 */
@Component
public class EvidenceDesk {
    private static final Pattern SLOT = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 100;

    private final Vault vault;
    private final Exhibits exhibits;
    private final Examination examination;
    private final ReuseCheck reuse;
    private final SubjectSight sight;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final LiveFeed live;
    private final EvidenceSettings settings;

    EvidenceDesk(
            Vault vault,
            Exhibits exhibits,
            Examination examination,
            ReuseCheck reuse,
            List<SubjectAccess> access,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            LiveFeed live,
            EvidenceSettings settings) {
        this.vault = vault;
        this.exhibits = exhibits;
        this.examination = examination;
        this.reuse = reuse;
        this.sight = new SubjectSight(access);
        this.transactions = transactions;
        this.events = events;
        this.live = live;
        this.settings = settings;
    }

    /**
     * Adds it, or answers with what the same report became before.
     *
     * @throws EvidenceRefused naming everything that speaks against it
     */
    public Evidence add(AddEvidence offered, Caller caller) {
        refuseUnready(offered, caller);
        try (Vault.Arrival arrival =
                vault.receive(offered.contents(), settings.maxFileSize().toBytes())) {
            if (arrival.bytes() == 0) {
                throw refused(Why.FILE_EMPTY.unmet());
            }
            Optional<Evidence> known = known(offered, arrival.sha256());
            if (known.isPresent()) {
                return known.get();
            }
            Examination.Finding finding = examination.examine(offered, arrival, caller);
            vault.keep(arrival);
            if (finding.smallJpeg() != null) {
                vault.keepPicture(arrival.sha256(), PictureSize.SMALL.wireName(), finding.smallJpeg());
            }
            return transactions.execute(status -> write(offered, arrival, finding));
        } catch (Vault.TooManyBytes e) {
            throw refused(
                    Why.FILE_TOO_LARGE.unmet("most", settings.maxFileSize().toMegabytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence cannot be stored", e);
        }
    }

    private Evidence write(AddEvidence offered, Vault.Arrival arrival, Examination.Finding finding) {
        Evidence evidence = finding.evidence();
        exhibits.lock(evidence.sha256(), offered.reported().key());
        keepUnlessCleared(arrival);
        Optional<Evidence> known = known(offered, evidence.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        ReuseCheck.Found found = reuse.check(evidence, finding.look());
        EvidenceId id = exhibits.add(found.flagged(), finding.look());
        exhibits.suspect(id, found.suspicions(), evidence.receivedAt());
        if (finding.unseen()) {
            exhibits.seeLater(id);
        }
        live.announce(LiveTopic.EVIDENCE, id.value());
        events.publishEvent(
                new EvidenceAdded(id, evidence.kind(), evidence.subject(), evidence.step(), evidence.slot()));
        found.announce(id, events);
        return exhibits.find(id).orElseThrow();
    }

    /** Others' evidence with these bytes may just have been cleared away; under the lock nobody does so any more. */
    private void keepUnlessCleared(Vault.Arrival arrival) {
        try {
            vault.keep(arrival);
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence cannot be stored", e);
        }
    }

    private Optional<Evidence> known(AddEvidence offered, String sha256) {
        Optional<Evidence> known = exhibits.findByReportKey(offered.reported().key());
        known.ifPresent(before -> {
            boolean same = before.sha256().equals(sha256)
                    && before.subject().equals(offered.subject())
                    && before.slot().equals(offered.slot());
            if (!same) {
                throw new EvidenceRefused(
                        Kind.CONFLICT, Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
            }
        });
        return known;
    }

    private void refuseUnready(AddEvidence offered, Caller caller) {
        Subject subject = offered.subject();
        if (!sight.sees(subject, caller.scope())) {
            throw new EvidenceRefused(
                    Kind.NOT_FOUND,
                    Why.SUBJECT_NOT_VISIBLE.unmet("subject", subject).inField("subject"));
        }
        SiteId site = offered.site();
        if (site != null && !caller.scope().covers(site)) {
            throw new EvidenceRefused(
                    Kind.FORBIDDEN, Why.NOT_YOUR_BRANCH.unmet().inField("siteId"));
        }
        List<Unmet> unmet = new ArrayList<>();
        if (!SLOT.matcher(offered.slot()).matches()) {
            unmet.add(Why.SLOT_INVALID.unmet("slot", offered.slot()).inField("slot"));
        }
        if (offered.reported().key().isEmpty() || offered.reported().key().length() > LONGEST_KEY) {
            unmet.add(Why.REPORT_KEY_MISSING.unmet("most", LONGEST_KEY).inField("reportKey"));
        }
        if (offered.fileName().length() > LONGEST_NAME) {
            unmet.add(Why.FILE_NAME_TOO_LONG.unmet("most", LONGEST_NAME).inField("file"));
        }
        if (!unmet.isEmpty()) {
            throw new EvidenceRefused(Kind.INVALID, unmet);
        }
    }

    private static EvidenceRefused refused(Unmet unmet) {
        return new EvidenceRefused(Kind.INVALID, unmet.inField("file"));
    }
}
