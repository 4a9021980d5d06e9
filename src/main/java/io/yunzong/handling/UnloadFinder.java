package io.yunzong.handling;

import io.yunzong.handling.domain.Deeds;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When goods came off, for modules above; whoever asks has seen the consignment already. Clause A-29. */
@Component
@Transactional(readOnly = true)
public class UnloadFinder {
    private final Deeds deeds;

    UnloadFinder(Deeds deeds) {
        this.deeds = deeds;
    }

    /** The last end of an unloading of the waybill at the branch, not after the time. */
    public Optional<Instant> findEnd(ConsignmentId consignment, SiteId site, Instant notAfter) {
        return deeds.findUnloadEnd(consignment, site, notAfter);
    }
}
