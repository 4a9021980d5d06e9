package io.yunzong.handling.domain;

import io.yunzong.handling.Damage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Damaged packagings and how they were solved: appended, never changed. */
public interface Damages {
    /** Adds it, unless the report was made before. */
    void add(Damage damage, String reportKey);

    /** Those that stand, of these waybills. */
    List<Damage> listOpen(Collection<ConsignmentId> consignments);

    List<Damage> listOf(ConsignmentId consignment);

    Optional<Damage> find(long id);

    /** The open one of a piece, held until the transaction ends. */
    Optional<Damage> lockOpen(PieceId piece);

    Optional<Damage> findBySolution(String reportKey);

    /** @return false when it was solved before, or the label is another piece's */
    boolean solve(long id, Damage.Solution solution, Reported report, Instant recordedAt, String byMark);

    /** The piece that wears a label it got when it was packed again. */
    Optional<PieceId> findByLabel(String label);

    /** Found at the site, or everywhere in the scope, the latest first. */
    List<Damage> list(@Nullable SiteId site, boolean openOnly, Scope scope, int limit);
}
