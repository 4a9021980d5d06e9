package io.yunzong.journey;

import static io.yunzong.journey.JourneyEventKind.DELIVERED;
import static io.yunzong.journey.JourneyEventKind.DEPARTED;
import static io.yunzong.journey.JourneyEventKind.LOADED;
import static io.yunzong.journey.JourneyEventKind.OUT_FOR_DELIVERY;

import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.domain.Holds;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The gate of the holds. It asks about the time of the claim nothing: a report that comes late about what was done
 * before the hold is stopped as well, or back-dating would be the way round. Clause A-24.
 */
@Component
class HeldGoods implements JourneyGate {
    private static final Set<JourneyEventKind> ONWARD = Set.of(LOADED, DEPARTED, OUT_FOR_DELIVERY, DELIVERED);

    private final Holds holds;

    HeldGoods(Holds holds) {
        this.holds = holds;
    }

    @Override
    public List<Unmet> unmet(List<ClaimedEvent> claims, Caller caller) {
        List<ClaimedEvent> onward =
                claims.stream().filter(claim -> ONWARD.contains(claim.kind())).toList();
        if (onward.isEmpty()) {
            return List.of();
        }
        Set<ConsignmentId> ids =
                onward.stream().map(ClaimedEvent::consignmentId).collect(Collectors.toSet());
        List<Hold> standing = holds.listStanding(ids);
        List<Unmet> unmet = new ArrayList<>();
        for (ClaimedEvent claim : standing.isEmpty() ? List.<ClaimedEvent>of() : onward) {
            standing.stream()
                    .filter(hold -> hold.stops(claim))
                    .map(hold -> claim.refuses(Why.ON_HOLD
                            .unmet(Map.of("hold", hold.id().value(), "by", hold.placedByName()))
                            .underClause("A-24")))
                    .forEach(unmet::add);
        }
        return unmet;
    }
}
