package io.yunzong.delivery.domain;

import io.yunzong.delivery.Refusal;
import io.yunzong.delivery.RefusalContact;
import io.yunzong.delivery.RefusalId;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refusals and what becomes of them. */
public interface Refusals {
    /** @param refusal its id is not yet known */
    RefusalId add(Refusal refusal);

    Optional<Refusal> find(RefusalId id);

    Optional<Refusal> findForUpdate(RefusalId id);

    /** Those of these consignments, oldest first. */
    List<Refusal> list(Collection<ConsignmentId> ids);

    /** Those whose goods go back under one of these waybills. */
    List<Refusal> listReturning(Collection<ConsignmentId> returns);

    void decide(
            RefusalId id,
            Refusal.State state,
            Refusal.Decision decision,
            @Nullable String remark,
            Instant at,
            String byName);

    void returned(RefusalId id, ConsignmentId under, Instant dueAt, Map<PieceId, PieceId> pieces);

    void departed(RefusalId id, Instant at);

    void repacked(RefusalId id, Instant at, String byName, String note);

    void close(RefusalId id, Instant at, String byName, String note);

    void add(RefusalId id, RefusalContact contact);

    List<RefusalContact> contacts(RefusalId id);
}
