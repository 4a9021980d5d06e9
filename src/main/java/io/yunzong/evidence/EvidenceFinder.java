package io.yunzong.evidence;

import io.yunzong.evidence.EvidenceRefused.Why;
import io.yunzong.evidence.domain.Exhibits;
import io.yunzong.evidence.domain.Vault;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.SubjectAccess;
import io.yunzong.kernel.SubjectSight;
import io.yunzong.platform.PlatformSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Questions about evidence. Who sees the subject sees its evidence; what is out of sight is not found. Clauses A-06,
 * H-08.
 */
@Component
public class EvidenceFinder {
    private final Exhibits exhibits;
    private final Vault vault;
    private final Examination examination;
    private final SubjectSight sight;
    private final Audit audit;
    private final ZoneId zone;

    EvidenceFinder(
            Exhibits exhibits,
            Vault vault,
            Examination examination,
            List<SubjectAccess> access,
            Audit audit,
            PlatformSettings settings) {
        this.exhibits = exhibits;
        this.vault = vault;
        this.examination = examination;
        this.sight = new SubjectSight(access);
        this.audit = audit;
        this.zone = settings.zone();
    }

    /** @throws EvidenceRefused NOT_FOUND, also for what is out of sight */
    public Evidence get(EvidenceId id, Caller caller) {
        return find(id, caller).orElseThrow(EvidenceRefused::notFound);
    }

    public Optional<Evidence> find(EvidenceId id, Caller caller) {
        return exhibits.find(id).filter(evidence -> sight.sees(evidence.subject(), caller.scope()));
    }

    /** Of the subject, in the order it was taken; none when the subject is out of sight. */
    public List<Evidence> list(Subject subject, Caller caller) {
        return list(List.of(subject), caller);
    }

    /** Of those of the subjects that are in sight, in the order it was taken. */
    public List<Evidence> list(Collection<Subject> subjects, Caller caller) {
        Set<Subject> visible = sight.visible(subjects, caller.scope());
        return exhibits.list(visible);
    }

    /** For gates: how many photos fill the slots, whoever asks. */
    public EvidenceCounts counts(Collection<Subject> subjects, Collection<String> slots) {
        return new EvidenceCounts(exhibits.count(subjects, slots));
    }

    /**
     * The bytes as they were received, to be closed. Who opened them is on record.
     *
     * @throws EvidenceRefused NOT_FOUND, also for what is out of sight
     */
    public InputStream open(EvidenceId id, Caller caller) {
        Evidence evidence = get(id, caller);
        audit.record(
                caller,
                "evidence.opened",
                "evidence:" + id,
                Map.of("subject", evidence.subject().toString(), "sha256", evidence.sha256()));
        return bytes(evidence);
    }

    /**
     * The picture made smaller and upright, as JPEG; made once and kept.
     *
     * @throws EvidenceRefused NOT_FOUND, also for what is out of sight; NO_PICTURE for a file
     */
    public byte[] picture(EvidenceId id, PictureSize size, Caller caller) {
        Evidence evidence = get(id, caller);
        if (!evidence.isPicture()) {
            throw new EvidenceRefused(Kind.INVALID, Why.NO_PICTURE.unmet());
        }
        try {
            Optional<byte[]> made = vault.findPicture(evidence.sha256(), size.wireName());
            if (made.isPresent()) {
                return made.get();
            }
            try (InputStream original = bytes(evidence)) {
                byte[] smaller = examination.shrink(original.readAllBytes(), size);
                vault.keepPicture(evidence.sha256(), size.wireName(), smaller);
                return smaller;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the picture of evidence " + id + " cannot be made", e);
        }
    }

    /**
     * Everything about the subject in one archive.
     *
     * @throws EvidenceRefused NOTHING_TO_PACK, also for what is out of sight
     */
    public EvidencePack pack(Subject subject, Caller caller) {
        List<Evidence> contents = list(subject, caller);
        if (contents.isEmpty()) {
            throw new EvidenceRefused(Kind.NOT_FOUND, Why.NOTHING_TO_PACK.unmet());
        }
        return new EvidencePack(subject, contents, this::bytes, zone);
    }

    /** The bytes themselves, for whoever has checked that they may be seen. */
    InputStream bytes(Evidence evidence) {
        try {
            return vault.open(evidence.sha256())
                    .orElseThrow(() -> new IllegalStateException(
                            "the file of evidence " + evidence.id() + " is missing: " + evidence.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException("the file of evidence " + evidence.id() + " cannot be read", e);
        }
    }
}
