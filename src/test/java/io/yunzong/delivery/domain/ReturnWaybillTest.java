package io.yunzong.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.kernel.SiteId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-37")
@Tag("A-39")
class ReturnWaybillTest {
    private static RouteNode node(long site, NodeRole role) {
        return RouteNode.at(new SiteId(site), role, null, null);
    }

    private static List<String> back(RouteNode... route) {
        return ReturnWaybill.reversed(List.of(route)).stream()
                .map(node -> node.siteId() + " " + node.role())
                .toList();
    }

    @Test
    void goesTheSameWayTheOtherWayRound() {
        assertThat(back(
                        node(1, NodeRole.SHIPPING),
                        node(2, NodeRole.DEPARTURE),
                        node(3, NodeRole.TRANSIT),
                        node(4, NodeRole.TRANSIT),
                        node(5, NodeRole.TRANSIT),
                        node(6, NodeRole.ARRIVAL)))
                .containsExactly("6 SHIPPING", "5 TRANSIT", "4 TRANSIT", "3 TRANSIT", "2 TRANSIT", "1 ARRIVAL");
    }

    @Test
    void theShippingBranchThatSendsTheVehicleItselfIsOneStop() {
        assertThat(back(node(1, NodeRole.SHIPPING), node(1, NodeRole.DEPARTURE), node(2, NodeRole.ARRIVAL)))
                .containsExactly("2 SHIPPING", "1 ARRIVAL");
    }

    @Test
    void aLocalRoundTripStaysOne() {
        assertThat(back(node(1, NodeRole.SHIPPING), node(1, NodeRole.ARRIVAL)))
                .containsExactly("1 SHIPPING", "1 ARRIVAL");
    }
}
