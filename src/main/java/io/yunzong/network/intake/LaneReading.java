package io.yunzong.network.intake;

import static io.yunzong.network.intake.Intake.or;

import io.yunzong.imports.ImportRow;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NodeRole;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one lane. What concerns the whole lane may stand in any of them; the first that says it counts. */
record LaneReading(List<ImportRow> rows, Codebook codes) {

    /** The lane as it becomes by the rows. */
    Lane lane(@Nullable Lane before, List<Unmet> unmet) {
        BigDecimal distance = first(row -> row.number("distanceKm"));
        String name = first(row -> row.text("name"));
        Boolean active = first(row -> row.yesNo("active"));
        return new Lane(
                before == null ? new LaneId(0) : before.id(),
                before == null ? rows.getFirst().textOr("code", "") : before.code(),
                name == null ? "" : name,
                distance == null ? before == null ? null : before.distanceKm() : Double.valueOf(distance.doubleValue()),
                nodes(unmet),
                active == null ? before == null || before.active() : active,
                before != null && before.simulated(),
                before == null ? 0 : before.version());
    }

    /** In the order of their numbers where all rows have one, else in the order of the rows. */
    private List<LaneNode> nodes(List<Unmet> unmet) {
        boolean numbered = rows.stream().allMatch(row -> row.has("seq"));
        return rows.stream()
                .sorted(
                        numbered
                                ? Comparator.comparing(row -> Objects.requireNonNull(row.wholeNumber("seq")))
                                : (a, b) -> 0)
                .map(row -> node(row, unmet))
                .toList();
    }

    private LaneNode node(ImportRow row, List<Unmet> unmet) {
        SiteId site = codes.site(row, "siteCode", unmet);
        NodeRole role = row.choice("role", NodeRole.class);
        return new LaneNode(
                site == null ? new SiteId(-row.number()) : site,
                role == null ? NodeRole.TRANSIT : role,
                Objects.requireNonNull(or(row.wholeNumber("standardMinutesFromPrevious"), 0)),
                Objects.requireNonNull(or(row.wholeNumber("standardDwellMinutes"), 0)));
    }

    private <T> @Nullable T first(Function<ImportRow, @Nullable T> part) {
        return rows.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Names the column where the lane's rules name the part of a node. */
    static Unmet inColumn(Unmet unmet) {
        String field = unmet.field();
        if (field == null) {
            return unmet;
        }
        if (field.equals("nodes")) {
            return unmet.inField("siteCode");
        }
        String part = field.substring(field.lastIndexOf('.') + 1);
        return unmet.inField(part.equals("siteId") ? "siteCode" : part);
    }
}
