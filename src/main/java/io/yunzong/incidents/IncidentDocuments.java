package io.yunzong.incidents;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.RouteNode;
import io.yunzong.documents.Addressee;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Field;
import io.yunzong.documents.DocumentContent.Picture;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.documents.DocumentDesk;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.IssueDocument;
import io.yunzong.evidence.EvidenceFinder;
import io.yunzong.evidence.PictureSize;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.platform.PlatformSettings;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the report of an incident. Clauses, H-09. */
@Component
class IncidentDocuments {
    private static final DocumentType REPORT = new DocumentType("YCBG", "异常情况书面汇报");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Enough to see what happened; more make the paper slow to open. */
    private static final int PICTURES = 12;

    private final DocumentDesk documents;
    private final EvidenceFinder evidence;
    private final ConsignmentFinder consignments;
    private final SiteFinder sites;
    private final RegulationFinder regulations;
    private final ZoneId zone;

    IncidentDocuments(
            DocumentDesk documents,
            EvidenceFinder evidence,
            ConsignmentFinder consignments,
            SiteFinder sites,
            RegulationFinder regulations,
            PlatformSettings settings) {
        this.documents = documents;
        this.evidence = evidence;
        this.consignments = consignments;
        this.sites = sites;
        this.regulations = regulations;
        this.zone = settings.zone();
    }

    /** Issued once, revised with every further report. */
    Document write(
            Incident incident, Consignment consignment, WriteReport report, List<Material> materials, Caller caller) {
        DocumentContent content =
                new DocumentContent(head(incident, consignment), sections(incident, report, materials, caller));
        DocumentId known = incident.documentId();
        List<Addressee> addressees = addressees(incident, consignment);
        if (known != null) {
            return documents.revise(known, content, Objects.requireNonNull(report.correction()), addressees, caller);
        }
        Site site = sites.get(incident.siteId());
        return documents.issue(
                new IssueDocument(
                        REPORT,
                        site.id(),
                        site.code(),
                        Subject.of(consignment.id()),
                        REPORT.name() + " " + consignment.number() + " " + incident.number(),
                        content,
                        addressees,
                        "incidents:report:" + incident.id()),
                caller);
    }

    /** 总公司 and 发货公司; from arrival 发车公司 too, the branch the vehicle last departed from. Clauses. */
    static List<Addressee> addressees(Incident incident, Consignment consignment) {
        List<Addressee> all = new ArrayList<>();
        all.add(Addressee.role(Role.QUALITY_CONTROLLER, null, "总公司质量管理部"));
        SiteId shipping = consignment.waybill().origin().siteId();
        both(all, shipping, "发货公司");
        boolean arrived = incident.stage() == IncidentStage.ARRIVAL || incident.stage() == IncidentStage.DELIVERY;
        if (arrived) {
            Set<SiteId> departures = departures(consignment, incident.siteId());
            departures.remove(shipping);
            departures.forEach(site -> both(all, site, "发车公司"));
        }
        return all;
    }

    /** Where vehicles with these goods left: the named branch of departure, and the node before the one in question. */
    private static Set<SiteId> departures(Consignment consignment, SiteId arrival) {
        Set<SiteId> found = new LinkedHashSet<>();
        RouteNode before = null;
        for (RouteNode node : consignment.route()) {
            if (node.role() == NodeRole.DEPARTURE) {
                found.add(node.siteId());
            }
            if (node.siteId().equals(arrival) && before != null) {
                found.add(before.siteId());
            }
            before = node;
        }
        return found;
    }

    private static void both(List<Addressee> all, SiteId site, String company) {
        all.add(Addressee.role(Role.BRANCH_HEAD, site, company + "负责人"));
        all.add(Addressee.role(Role.TRACKER, site, company + "跟踪员"));
    }

    private List<Field> head(Incident incident, Consignment consignment) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("异常编号", incident.number()));
        fields.add(new Field("运单号", consignment.number()));
        if (consignment.simulated()) {
            fields.add(new Field("说明", "以下内容为模拟数据"));
        }
        fields.add(new Field("货物", consignment.waybill().goods().name()));
        fields.add(new Field("涉及件数", pieces(incident, consignment)));
        fields.add(new Field("异常类型", kind(incident)));
        fields.add(new Field("严重程度", grade(incident)));
        fields.add(new Field("发现单位", sites.get(incident.siteId()).label()));
        fields.add(new Field("发现时间", time(incident.openedAt())));
        if (incident.reportDueAt() != null) {
            fields.add(new Field("汇报时限", time(incident.reportDueAt())));
        }
        return fields;
    }

    private String pieces(Incident incident, Consignment consignment) {
        List<PieceId> affected = incident.pieceIds();
        if (affected.isEmpty()) {
            return "全部 " + consignment.pieceCount() + " 件";
        }
        String seqs = consignments.listPieces(consignment).stream()
                .filter(piece -> affected.contains(piece.id()))
                .map(Piece::seq)
                .sorted()
                .map(seq -> "第 " + seq + " 件")
                .collect(Collectors.joining("、"));
        return affected.size() + " 件（" + seqs + "）";
    }

    private String kind(Incident incident) {
        RegulationVersion rules = regulations.get(incident.regulationVersion());
        return rules.dictionary("incident_kind")
                .find(incident.kind().code())
                .map(DictionaryEntry::zh)
                .orElse(incident.kind().code());
    }

    private static String grade(Incident incident) {
        return switch (incident.severity()) {
            case MINOR -> "一般";
            case MAJOR -> "较大";
            case CRITICAL -> "重大";
        };
    }

    private List<Section> sections(Incident incident, WriteReport report, List<Material> materials, Caller caller) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("异常情况", report.facts()));
        part(sections, "调查结果", report.investigation());
        part(sections, "原因", report.cause());
        part(sections, "处理结果", report.result());
        List<List<String>> rows =
                materials.stream().map(item -> List.of(item.zh(), state(item))).toList();
        sections.add(new Section("相关材料", List.of(), List.of(new Table("相关材料", List.of("材料", "情况"), rows)), List.of()));
        List<Picture> pictures = report.photos().stream()
                .limit(PICTURES)
                .map(id -> picture(id, caller))
                .filter(Objects::nonNull)
                .toList();
        if (!pictures.isEmpty()) {
            sections.add(new Section("照片", List.of(), List.of(), pictures));
        }
        sections.add(Section.of(
                "汇报人", caller.displayName() + "，" + sites.get(incident.siteId()).label()));
        return sections;
    }

    private static void part(List<Section> sections, String heading, @Nullable String text) {
        if (text != null) {
            sections.add(Section.of(heading, text));
        }
    }

    private static String state(Material item) {
        if (item.evidenceId() != null) {
            return "已提供";
        }
        return item.absence() == null ? "待补" : "不适用：" + item.absence();
    }

    private @Nullable Picture picture(EvidenceId id, Caller caller) {
        return evidence.find(id, caller)
                .filter(one -> one.isPicture())
                .map(one -> Picture.of("拍摄 " + time(one.takenAt()), evidence.picture(id, PictureSize.SMALL, caller)))
                .orElse(null);
    }

    private String time(Instant at) {
        return at.atZone(zone).format(TIME);
    }
}
