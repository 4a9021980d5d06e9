package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;

/**
 * What was done to a consignment at the nodes of its route, told to the tracking sheet by the modules that did it:
 * checks, seals, counts, approvals, receipt. Clauses.
 */
public interface NodeFacts {
    /** Everything done, at whichever node, in no particular order. */
    List<Fact> of(ConsignmentId consignment);

    /**
     * One line of a node's section, in the words of the paper.
     *
     * @param label such as 封签 or 验货
     * @param value such as the seal's number, or 应到 10 件，实到 9 件
     * @param byName who did it
     * @param photos shown under the line
     */
    record Fact(SiteId site, Instant at, String label, String value, String byName, List<EvidenceId> photos) {
        public Fact {
            photos = List.copyOf(photos);
        }
    }
}
