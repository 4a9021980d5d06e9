package io.yunzong.incidents.domain;

import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.IncidentRefused.Why;
import io.yunzong.incidents.IncidentStage;
import io.yunzong.incidents.Material;
import io.yunzong.incidents.Opinion;
import io.yunzong.incidents.WriteReport;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may follow what, and what must be there first. Each names everything that is missing at once. */
public final class IncidentRules {
    private static final Set<ConsignmentStatus> AT_THE_DOOR = EnumSet.of(
            ConsignmentStatus.OUT_FOR_DELIVERY,
            ConsignmentStatus.PARTLY_DELIVERED,
            ConsignmentStatus.DELIVERED,
            ConsignmentStatus.REFUSED,
            ConsignmentStatus.RETURNED);
    private static final int TEXT = 2_000;

    private IncidentRules() {}

    /** What the branch is to the goods, and whether they have left it for the consignee. Clause A-39. */
    public static IncidentStage stage(List<RouteNode> route, SiteId site, ConsignmentStatus status) {
        NodeRole role = route.stream()
                .filter(node -> node.siteId().equals(site))
                .map(RouteNode::role)
                .reduce((earlier, later) -> later)
                .orElse(NodeRole.TRANSIT);
        return switch (role) {
            case SHIPPING, DEPARTURE -> IncidentStage.DEPARTURE;
            case TRANSIT -> IncidentStage.TRANSIT;
            case ARRIVAL -> AT_THE_DOOR.contains(status) ? IncidentStage.DELIVERY : IncidentStage.ARRIVAL;
        };
    }

    /**
     * Whether the goods stop. At the consignee's door they do not: there the consignee decides, takes them with a
     * reservation or refuses them. Clauses.
     */
    public static boolean stops(IncidentKind kind, Severity severity, IncidentStage stage) {
        return stage != IncidentStage.DELIVERY && (kind.blocks() || severity == Severity.CRITICAL);
    }

    /** Transit: result and photos. Arrival: what was found out besides. Clauses. */
    public static List<Unmet> checkReport(Incident incident, WriteReport report) {
        String clause = switch (incident.stage()) {
            case DEPARTURE, DELIVERY -> "A-11";
            case TRANSIT -> "A-22";
            case ARRIVAL -> "A-29";
        };
        List<Unmet> unmet = new ArrayList<>();
        if (report.facts().isEmpty()) {
            unmet.add(Why.FACTS_MISSING.unmet().inField("facts").underClause(clause));
        }
        if (incident.stage() == IncidentStage.ARRIVAL && report.investigation() == null) {
            unmet.add(Why.INVESTIGATION_MISSING.unmet().inField("investigation").underClause(clause));
        }
        if (incident.stage() != IncidentStage.DEPARTURE && report.result() == null) {
            unmet.add(Why.RESULT_MISSING.unmet().inField("result").underClause(clause));
        }
        boolean onTheWay = incident.stage() == IncidentStage.TRANSIT || incident.stage() == IncidentStage.ARRIVAL;
        if (onTheWay && report.photos().isEmpty()) {
            unmet.add(Why.PHOTO_MISSING.unmet().inField("photos").underClause(clause));
        }
        if (incident.reportVersion() > 0 && report.correction() == null) {
            unmet.add(Why.CORRECTION_MISSING.unmet().inField("correction").underClause("H-09"));
        }
        checkLength(report.facts(), "facts", unmet);
        checkLength(report.investigation(), "investigation", unmet);
        checkLength(report.cause(), "cause", unmet);
        checkLength(report.result(), "result", unmet);
        checkLength(report.correction(), "correction", unmet);
        return unmet;
    }

    public static void checkLength(@Nullable String text, String field, List<Unmet> unmet) {
        if (text != null && text.length() > TEXT) {
            unmet.add(Why.TOO_LONG.unmet("length", TEXT).inField(field));
        }
    }

    /**
     * A split says which pieces go on, and not all of them do.
     *
     * @param pieces all of the consignment
     */
    public static List<Unmet> checkOpinion(Incident incident, Opinion opinion, Collection<PieceId> pieces) {
        List<Unmet> unmet = new ArrayList<>();
        checkLength(opinion.words(), "words", unmet);
        if (!opinion.code().equals(Opinion.SPLIT)) {
            return unmet;
        }
        Collection<PieceId> affected = incident.pieceIds().isEmpty() ? pieces : incident.pieceIds();
        if (!incident.blocking() || incident.releasedAt() != null) {
            unmet.add(Why.NOT_BLOCKING.unmet().inField("code").underClause("A-24"));
        }
        if (opinion.mayGoOn().isEmpty()) {
            unmet.add(Why.MAY_GO_ON_MISSING.unmet().inField("mayGoOn").underClause("A-24"));
        } else if (opinion.mayGoOn().containsAll(affected)) {
            unmet.add(Why.MAY_GO_ON_ALL.unmet().inField("mayGoOn").underClause("A-24"));
        }
        if (!pieces.containsAll(opinion.mayGoOn())) {
            unmet.add(Why.PIECE_UNKNOWN.unmet().inField("mayGoOn"));
        }
        return unmet;
    }

    /** Solved is what headquarters' opinion has been carried out, with proof. Clause A-24. */
    public static List<Unmet> checkSolution(Incident incident, @Nullable String words, List<EvidenceId> photos) {
        List<Unmet> unmet = new ArrayList<>();
        if (incident.solvedAt() != null) {
            unmet.add(Why.ALREADY_SOLVED.unmet());
        }
        if (words == null) {
            unmet.add(Why.WORDS_MISSING.unmet().inField("words").underClause("A-24"));
        }
        checkLength(words, "words", unmet);
        if (incident.blocking()) {
            unmet.addAll(checkOpinionStands(incident));
            if (photos.isEmpty()) {
                unmet.add(Why.PROOF_MISSING.unmet().inField("photos").underClause("A-24"));
            }
        }
        return unmet;
    }

    private static List<Unmet> checkOpinionStands(Incident incident) {
        if (incident.opinionAt() == null) {
            return List.of(Why.OPINION_MISSING.unmet().underClause("A-23"));
        }
        return Opinion.HOLD.equals(incident.opinion())
                ? List.of(Why.OPINION_HOLDS.unmet().underClause("A-24"))
                : List.of();
    }

    /** The goods go on only after the problem is solved. Clause A-24. */
    public static List<Unmet> checkRelease(Incident incident) {
        List<Unmet> unmet = new ArrayList<>(checkOpinionStands(incident));
        if (!incident.blocking()) {
            unmet.add(Why.NOT_BLOCKING.unmet());
        }
        if (incident.releasedAt() != null) {
            unmet.add(Why.ALREADY_RELEASED.unmet());
        }
        if (incident.solvedAt() == null) {
            unmet.add(Why.NOT_SOLVED.unmet().underClause("A-24"));
        }
        return unmet;
    }

    /** Everything that was owed is there. Clauses. */
    public static List<Unmet> checkClose(Incident incident, List<Material> materials) {
        List<Unmet> unmet = new ArrayList<>();
        if (incident.firstActionAt() == null) {
            unmet.add(Why.FIRST_ACTION_MISSING.unmet().underClause("A-10"));
        }
        if (incident.kind().inWriting() && incident.reportedAt() == null) {
            unmet.add(Why.REPORT_MISSING.unmet().underClause("A-11"));
        }
        if (incident.reportedAt() != null && incident.opinionAt() == null) {
            unmet.add(Why.OPINION_MISSING.unmet().underClause("A-23"));
        }
        if (incident.blocking() && incident.releasedAt() == null) {
            unmet.add(Why.GOODS_HELD.unmet().underClause("A-24"));
        } else if (incident.solvedAt() == null && incident.kind().inWriting()) {
            unmet.add(Why.NOT_SOLVED.unmet().underClause("A-24"));
        }
        List<String> missing = incident.reportedAt() == null ? List.of() : missing(materials);
        if (!missing.isEmpty()) {
            unmet.add(Why.MATERIAL_INCOMPLETE
                    .unmet("items", String.join("、", missing))
                    .underClause("A-12"));
        }
        return unmet;
    }

    /** What of the checklist is neither there nor settled. */
    public static List<String> missing(List<Material> materials) {
        return materials.stream()
                .filter(material -> !material.settled())
                .map(Material::zh)
                .toList();
    }
}
