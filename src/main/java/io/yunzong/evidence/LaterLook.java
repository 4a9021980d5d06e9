package io.yunzong.evidence;

import static java.util.Objects.requireNonNull;

import io.yunzong.evidence.domain.Exhibits;
import io.yunzong.evidence.domain.Exhibits.Suspicion;
import io.yunzong.evidence.domain.Look;
import io.yunzong.evidence.domain.Vault;
import io.yunzong.evidence.photo.PhotoReader;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.platform.RecurringWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the large pictures that were acknowledged before they were unpacked: makes the small picture, finds whether
 * the photo served before, and brings one that cannot be shown before the quality group. Which ones wait stands in the
 * database. Clause C-14.
 */
@Component
class LaterLook implements RecurringWork {
    private static final Logger log = LoggerFactory.getLogger(LaterLook.class);

    private final Exhibits exhibits;
    private final Vault vault;
    private final Examination examination;
    private final ReuseCheck reuse;
    private final ApplicationEventPublisher events;
    private final LiveFeed live;
    private final EvidenceSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LaterLook(
            Exhibits exhibits,
            Vault vault,
            Examination examination,
            ReuseCheck reuse,
            ApplicationEventPublisher events,
            LiveFeed live,
            EvidenceSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.exhibits = exhibits;
        this.vault = vault;
        this.examination = examination;
        this.reuse = reuse;
        this.events = events;
        this.live = live;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String workName() {
        return "later-look";
    }

    @Override
    public Duration tick() {
        return settings.tick();
    }

    /** Looks at every picture that waits, one transaction each. */
    @Override
    public int runDue() {
        Set<EvidenceId> failed = new HashSet<>();
        int seen = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> lookAtNext(status, failed)))) {
            seen++;
        }
        return seen - failed.size();
    }

    /** Answers whether there was one. */
    private boolean lookAtNext(TransactionStatus status, Set<EvidenceId> failed) {
        Optional<EvidenceId> next = exhibits.lockUnseen(failed);
        next.flatMap(exhibits::find).ifPresent(evidence -> {
            try {
                see(evidence);
            } catch (RuntimeException e) {
                log.error("evidence {} could not be looked at; tried again later", evidence.id(), e);
                status.setRollbackOnly();
                failed.add(evidence.id());
            }
        });
        return next.isPresent();
    }

    private void see(Evidence evidence) {
        PhotoReader.Photo photo = read(evidence);
        if (photo == null) {
            List<Suspicion> unreadable = List.of(new Suspicion(EvidenceFlag.UNREADABLE, null, null));
            note(ReuseCheck.Found.of(evidence, unreadable, Optional.empty()), null);
            return;
        }
        try {
            vault.keepPicture(evidence.sha256(), PictureSize.SMALL.wireName(), requireNonNull(photo.smallJpeg()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // signatures look alike
        Look look = evidence.kind() == EvidenceKind.PHOTO ? photo.look() : null;
        note(reuse.checkLook(evidence, look), look);
    }

    private void note(ReuseCheck.Found found, @Nullable Look look) {
        Evidence evidence = found.flagged();
        exhibits.seen(evidence, look);
        exhibits.suspect(evidence.id(), found.suspicions(), clock.instant());
        live.announce(LiveTopic.EVIDENCE, evidence.id().value());
        found.announce(evidence.id(), events);
    }

    /** Null when it cannot be unpacked. */
    private PhotoReader.@Nullable Photo read(Evidence evidence) {
        try (var bytes = vault.open(evidence.sha256())
                .orElseThrow(() -> new IOException("the file of evidence " + evidence.id() + " is missing"))) {
            return examination.read(bytes.readAllBytes());
        } catch (EvidenceRefused unreadable) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
