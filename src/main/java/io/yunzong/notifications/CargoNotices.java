package io.yunzong.notifications;

import io.yunzong.delivery.ReceiptSigned;
import io.yunzong.handling.DifferencesFound;
import io.yunzong.handling.Load;
import io.yunzong.handling.RoughHandlingReported;
import io.yunzong.handling.SealMismatch;
import io.yunzong.journey.HoldPlaced;
import io.yunzong.journey.HoldReleased;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what happens to goods. Numbers, branches and customers are found when the receivers are: nothing is looked up
 * here. Clauses, C-16.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CargoNotices {
    private final NoticeBook book;
    private final Clock clock;

    CargoNotices(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    public void on(SealMismatch mismatch) {
        book.hear(() -> atLoad(NoticeKind.SEAL_MISMATCH, mismatch.load(), "seal", mismatch.at())
                .saying(Map.of(
                        "applied",
                        mismatch.applied(),
                        "found",
                        mismatch.found(),
                        "count",
                        Integer.toString(mismatch.goods().size())))
                .under("A-02"));
    }

    @EventListener
    public void on(RoughHandlingReported reported) {
        book.hear(() -> atLoad(NoticeKind.ROUGH_HANDLING, reported.load(), "rough", reported.at())
                .saying(Map.of("persons", reported.persons()))
                .under("A-03"));
    }

    @EventListener
    public void on(DifferencesFound found) {
        book.hear(() -> atLoad(NoticeKind.DIFFERENCES_FOUND, found.load(), "differences", found.at())
                .saying(Map.of("count", Integer.toString(found.lines().size())))
                .under("A-16"));
    }

    @EventListener
    public void on(HoldPlaced placed) {
        book.hear(() -> ofConsignment(NoticeKind.HOLD_PLACED, placed.consignmentId(), "hold:" + placed.id() + ":placed")
                .under("A-24"));
    }

    @EventListener
    public void on(HoldReleased released) {
        book.hear(() -> ofConsignment(
                        NoticeKind.HOLD_RELEASED, released.consignmentId(), "hold:" + released.id() + ":released")
                .under("A-24"));
    }

    /** A receipt with a reservation is talked about with the customer by people, not by a template. */
    @EventListener
    public void on(ReceiptSigned signed) {
        if (signed.clean()) {
            book.hear(() -> ofConsignment(NoticeKind.DELIVERED, signed.consignmentId(), "receipt:" + signed.id())
                    .saying(Map.of(Wording.AT, signed.signedAt().toString())));
        }
    }

    private Notice ofConsignment(NoticeKind kind, ConsignmentId id, String key) {
        return Notice.of(kind, key, clock.instant()).about(Subject.of(id), null, "/consignments/" + id);
    }

    private static Notice atLoad(NoticeKind kind, Load load, String what, Instant at) {
        return Notice.of(kind, "load:" + load.id() + ":" + what + ":" + at.toEpochMilli(), at)
                .about(new Subject("load", load.id().value()), load.siteId(), "/loads/" + load.id())
                .saying(Map.of(Wording.VEHICLE, Long.toString(load.vehicleId().value())));
    }
}
