package io.yunzong.watch.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.watch.NodeTracker;
import io.yunzong.watch.TrackerFinder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who tracks a consignment at each node of its route. Clause A-07. */
@RestController
@RequestMapping("/api/watch/trackers")
class TrackerController {
    private final TrackerFinder finder;

    TrackerController(TrackerFinder finder) {
        this.finder = finder;
    }

    /**
     * @param vacant nobody is on duty there: an alert
     * @param deputy they stand in for somebody
     * @param noDeputy nobody could stand in
     */
    record TrackerRow(
            int seq,
            long siteId,
            String siteName,
            String role,
            @Nullable Long personId,
            @Nullable String name,
            @Nullable String phone,
            boolean vacant,
            boolean deputy,
            boolean noDeputy) {
        static TrackerRow of(NodeTracker tracker) {
            return new TrackerRow(
                    tracker.seq(),
                    tracker.siteId().value(),
                    tracker.siteName(),
                    tracker.role(),
                    tracker.person() == null ? null : tracker.person().value(),
                    tracker.name(),
                    tracker.phone(),
                    tracker.person() == null,
                    tracker.deputy(),
                    tracker.noDeputy());
        }
    }

    @GetMapping
    @Requires(Permission.EVIDENCE_READ)
    List<TrackerRow> list(@RequestParam long consignment, @Parameter(hidden = true) Caller caller) {
        return finder.list(new ConsignmentId(consignment), caller).stream()
                .map(TrackerRow::of)
                .toList();
    }
}
