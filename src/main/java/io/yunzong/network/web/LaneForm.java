package io.yunzong.network.web;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.AddLane;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NodeRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A lane as it goes over the wire, both ways.
 *
 * @param standardMinutes from leaving the first node to reaching the last; only in answers
 */
record LaneForm(
        @Nullable Long id,
        @Nullable String code,
        @Nullable String name,
        @Nullable Double distanceKm,
        @Nullable Integer standardMinutes,
        @Valid @Nullable List<Node> nodes,
        @Nullable Boolean active,
        @Nullable Boolean simulated,
        @Nullable Integer version) {

    /** A node; {@code seq} counts from 1 and puts the nodes in order where all of them have one. */
    record Node(
            @Nullable Integer seq,
            @Nullable Long siteId,
            @NotNull @Nullable NodeRole role,
            @Nullable Integer standardMinutesFromPrevious,
            @Nullable Integer standardDwellMinutes) {
        LaneNode toNode() {
            return new LaneNode(
                    new SiteId(Forms.otherwise(siteId, 0L)),
                    Forms.required(role),
                    Forms.otherwise(standardMinutesFromPrevious, 0),
                    Forms.otherwise(standardDwellMinutes, 0));
        }

        static Node of(int seq, LaneNode node) {
            return new Node(
                    seq,
                    node.siteId().value(),
                    node.role(),
                    node.standardMinutesFromPrevious(),
                    node.standardDwellMinutes());
        }
    }

    static LaneForm of(Lane lane) {
        return new LaneForm(
                lane.id().value(),
                lane.code(),
                lane.name(),
                lane.distanceKm(),
                lane.standardMinutes(),
                IntStream.range(0, lane.nodes().size())
                        .mapToObj(i -> Node.of(i + 1, lane.nodes().get(i)))
                        .toList(),
                lane.active(),
                lane.simulated(),
                lane.version());
    }

    AddLane toAdd() {
        return new AddLane(Blanks.strip(code), Blanks.strip(name), distanceKm, toNodes(), false);
    }

    Lane toLane(Lane before) {
        return new Lane(
                before.id(),
                Blanks.strip(code),
                Blanks.strip(name),
                distanceKm,
                nodes == null ? before.nodes() : toNodes(),
                active == null ? before.active() : active,
                before.simulated(),
                Forms.version(version));
    }

    private List<LaneNode> toNodes() {
        List<Node> given = nodes == null ? List.of() : nodes;
        boolean numbered = given.stream().allMatch(node -> node.seq() != null);
        return given.stream()
                .sorted(numbered ? Comparator.comparingInt(node -> Forms.required(node.seq())) : (a, b) -> 0)
                .map(Node::toNode)
                .toList();
    }
}
