package io.yunzong.evidence.domain;

import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceCounts;
import io.yunzong.evidence.EvidenceFlag;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All evidence there is. */
public interface Exhibits {
    /** An earlier one that may be the same photo. */
    record Match(Evidence evidence, int distance) {}

    /** Why somebody should look at an exhibit. */
    record Suspicion(
            EvidenceFlag flag,
            @Nullable EvidenceId matched,
            @Nullable Integer distance) {}

    /** A file that some evidence needs. */
    record KeptFile(String sha256, long bytes) {}

    /** From now until the end of the transaction, nobody else adds evidence with these bytes or this report key. */
    void lock(String sha256, String reportKey);

    Optional<Evidence> find(EvidenceId id);

    Optional<Evidence> findByReportKey(String reportKey);

    List<Evidence> list(Collection<Subject> subjects);

    List<Evidence> listByIds(Collection<EvidenceId> ids);

    /** What fills the slots: each content once, without the rejected ones. */
    List<EvidenceCounts.Count> count(Collection<Subject> subjects, Collection<String> slots);

    /** Evidence with the same bytes, oldest first. */
    List<Evidence> listByContent(String sha256);

    /** Earlier photos that look nearly the same, nearest first; found by index, see {@link Look}. */
    List<Match> listAlike(Look look, int most);

    /** Adds it; its id is issued here. */
    EvidenceId add(Evidence evidence, @Nullable Look look);

    /** Notes that nobody has looked at it yet. */
    void seeLater(EvidenceId id);

    /** Holds the next one nobody has looked at, passing over those somebody else holds. */
    Optional<EvidenceId> lockUnseen(Set<EvidenceId> except);

    /** Keeps how it looks and the flags it has now; it has been looked at. */
    void seen(Evidence evidence, @Nullable Look look);

    void suspect(EvidenceId id, List<Suspicion> suspicions, Instant at);

    /** Every file there must be, each once, without holding all in memory. */
    void eachFile(Consumer<KeptFile> consumer);

    /** Those of the hashes that some evidence needs. */
    Set<String> needed(Collection<String> hashes);

    /** Evidence nothing keeps any longer. */
    List<Evidence> listExpired(Instant now, Instant receivedBefore, int most);

    /** @throws RuntimeException from the database itself when it is still to be kept */
    void remove(EvidenceId id, Instant now);
}
