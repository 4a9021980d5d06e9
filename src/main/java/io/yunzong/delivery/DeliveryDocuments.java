package io.yunzong.delivery;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.delivery.domain.Releases;
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
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.platform.PlatformSettings;
import io.yunzong.regulation.CheckItem;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.RegulationVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts releases, receipts and refusals in writing. Clauses, H-09. */
@Component
class DeliveryDocuments {
    private static final DocumentType RELEASE = new DocumentType("CKD", "出库单");
    private static final DocumentType RECEIPT = new DocumentType("HD", "签收回单");
    private static final DocumentType REFUSAL = new DocumentType("JSTZ", "拒收通知");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DocumentDesk desk;
    private final Releases releases;
    private final Regulated regulated;
    private final ConsignmentFinder consignments;
    private final SiteFinder sites;
    private final VehicleFinder vehicles;
    private final Colleagues colleagues;
    private final EvidenceFinder evidence;
    private final ZoneId zone;

    DeliveryDocuments(
            DocumentDesk desk,
            Releases releases,
            Regulated regulated,
            ConsignmentFinder consignments,
            SiteFinder sites,
            VehicleFinder vehicles,
            Colleagues colleagues,
            EvidenceFinder evidence,
            PlatformSettings settings) {
        this.desk = desk;
        this.releases = releases;
        this.regulated = regulated;
        this.consignments = consignments;
        this.sites = sites;
        this.vehicles = vehicles;
        this.colleagues = colleagues;
        this.evidence = evidence;
        this.zone = settings.zone();
    }

    /** The release order as it is now: issued once, revised with every submission and when both have approved. */
    void release(ReleaseOrder order, Consignment consignment, Caller caller) {
        DocumentContent content = new DocumentContent(releaseFields(order, consignment), releaseSections(order));
        List<Addressee> addressees = List.of(
                Addressee.role(Role.DISPATCHER, order.siteId(), "到货公司调度"),
                Addressee.role(Role.OPERATIONS_MANAGER, order.siteId(), "到货公司营运经理"),
                Addressee.role(Role.WAREHOUSE_KEEPER, order.siteId(), "到货公司仓管员"));
        DocumentId known = order.documentId();
        if (known == null) {
            Document issued = issue(
                    RELEASE,
                    order.siteId(),
                    consignment,
                    content,
                    addressees,
                    "delivery:release:" + order.id(),
                    caller);
            releases.document(order.id(), issued.id());
        } else {
            String why = order.state() == ReleaseOrder.State.APPROVED ? "审核通过" : "重新提交审核";
            desk.revise(known, content, why, addressees, caller);
        }
    }

    private List<Field> releaseFields(ReleaseOrder order, Consignment consignment) {
        PlanDelivery plan = order.plan();
        List<Field> fields = heading(consignment);
        fields.add(new Field("送达方式", plan.mode() == ReleaseOrder.Mode.DOOR ? "送货上门" : "自提"));
        fields.add(new Field("出库件数", plan.pieceIds().size() + " 件"));
        VehicleId vehicle = plan.vehicleId();
        if (vehicle != null) {
            fields.add(new Field(
                    "送货车辆",
                    vehicles.find(vehicle).map(Vehicle::plateShown).orElse("—") + " · "
                            + word(order, "vehicle_choice", plan.vehicleReason())));
        }
        PersonId courier = plan.courierId();
        if (courier != null) {
            fields.add(new Field("送货专人", name(courier)));
            fields.add(new Field(
                    "专车", plan.mixedReason() == null ? "是" : "否 · " + word(order, "mixed_trip", plan.mixedReason())));
        }
        Instant from = plan.windowFrom();
        Instant to = plan.windowTo();
        if (from != null || to != null) {
            fields.add(new Field("约定送货时间", time(from) + " 至 " + time(to)));
        }
        fields.add(new Field("版次", "第 " + order.revision() + " 版"));
        fields.add(new Field("审核", order.state() == ReleaseOrder.State.APPROVED ? "两人审核通过" : "待审核"));
        return fields;
    }

    private List<Section> releaseSections(ReleaseOrder order) {
        List<List<String>> papers = regulated.papers(order).stream()
                .map(paper -> List.of(
                        paper.zh(),
                        order.paper(paper.code())
                                .map(noted -> paper(order, noted))
                                .orElse("未备")))
                .toList();
        List<List<String>> reviews = order.approvals().stream()
                .map(review -> List.of(
                        review.role() == Role.DISPATCHER ? "调度" : "营运经理",
                        review.personName(),
                        time(review.decidedAt()),
                        Objects.requireNonNullElse(review.comment(), "")))
                .toList();
        List<List<String>> deficiencies = order.deficiencies().stream()
                .map(one -> List.of(
                        word(order, "release_deficiency", one.kind()),
                        one.responsibleName(),
                        time(one.dueAt()),
                        one.open() ? "待补签" : "已补签 " + time(one.signedAt())))
                .toList();
        List<Table> tables = new ArrayList<>();
        tables.add(new Table("送货手续", List.of("单据", "情况"), papers));
        tables.add(new Table("审核", List.of("岗位", "姓名", "时间", "意见"), reviews));
        if (!deficiencies.isEmpty()) {
            tables.add(new Table("补签", List.of("事项", "责任人", "时限", "情况"), deficiencies));
        }
        return List.of(
                new Section("", List.of(), tables, List.of()),
                pieces("出库货物", order, List.of("件", "标签"), code -> List.of()));
    }

    private String paper(ReleaseOrder order, ReleaseOrder.Paper noted) {
        return noted.present() ? "已备" : "不适用：" + word(order, "document_absent", noted.reason());
    }

    private Section pieces(
            String title, ReleaseOrder order, List<String> headings, Function<PieceId, List<String>> more) {
        Map<PieceId, Piece> all = consignments.listPieces(order.consignmentId(), io.yunzong.kernel.Scope.all()).stream()
                .collect(Collectors.toMap(Piece::id, piece -> piece));
        List<List<String>> rows = order.plan().pieceIds().stream()
                .map(id -> {
                    Piece piece = all.get(id);
                    List<String> row = new ArrayList<>();
                    row.add(piece == null ? id.toString() : Integer.toString(piece.seq()));
                    row.add(piece == null ? "" : piece.code());
                    row.addAll(more.apply(id));
                    return List.copyOf(row);
                })
                .toList();
        return new Section("", List.of(), List.of(new Table(title, headings, rows)), List.of());
    }

    /** 回单: what the consignee signed for. */
    DocumentId receipt(ReleaseOrder order, Consignment consignment, HandOver said, Instant signedAt, Caller caller) {
        Map<PieceId, HandOver.PieceOutcome> outcomes =
                said.pieces().stream().collect(Collectors.toMap(HandOver.PieceOutcome::pieceId, outcome -> outcome));
        Section table = pieces("逐件签收", order, List.of("件", "标签", "情况", "备注"), id -> {
            HandOver.PieceOutcome outcome = Objects.requireNonNull(outcomes.get(id));
            return List.of(word(outcome.result()), Objects.requireNonNullElse(outcome.remark(), ""));
        });
        List<Picture> pictures = new ArrayList<>(pictures("签名", said.signatureId(), caller));
        said.slipIds().forEach(slip -> pictures.addAll(pictures("签字回单", slip, caller)));
        Section signature = new Section("签字", List.of(), List.of(), pictures);
        List<Section> sections = pictures.isEmpty() ? List.of(table) : List.of(table, signature);
        return issue(
                        RECEIPT,
                        order.siteId(),
                        consignment,
                        new DocumentContent(receiptFields(order, consignment, said, signedAt, caller), sections),
                        receiptGoesTo(order, said),
                        "delivery:receipt:" + order.id(),
                        caller)
                .id();
    }

    private static List<Addressee> receiptGoesTo(ReleaseOrder order, HandOver said) {
        List<Addressee> addressees = new ArrayList<>(List.of(
                Addressee.role(Role.TRACKER, order.siteId(), "到货公司跟踪员"),
                Addressee.role(Role.TRACKER, order.shippingSiteId(), "发货公司跟踪员")));
        if (!said.failed().isEmpty()) {
            addressees.add(Addressee.role(Role.QUALITY_CONTROLLER, null, "总公司质量管理部"));
        }
        return addressees;
    }

    private List<Field> receiptFields(
            ReleaseOrder order, Consignment consignment, HandOver said, Instant signedAt, Caller caller) {
        List<Field> fields = heading(consignment);
        String relation = said.relation();
        String remark = said.remark();
        String place = said.placeText();
        fields.add(new Field("签收时间", time(signedAt)));
        fields.add(new Field(
                "签收人",
                Objects.requireNonNullElse(said.signerName(), "未签收")
                        + (relation == null ? "" : " · " + word(order, "signer_relation", relation))
                        + (said.agent() ? "（代签）" : "")));
        fields.add(new Field("送货专人", caller.displayName()));
        fields.add(new Field("签收情况", summary(said)));
        fields.add(new Field(
                "保留意见",
                said.reservations().isEmpty()
                        ? (said.isClean() ? "无" : "见逐件情况")
                        : said.reservations().stream()
                                .map(code -> word(order, "reservation", code))
                                .collect(Collectors.joining("、"))));
        for (HandOver.CheckAnswer check : said.checks()) {
            fields.add(new Field(check(order, check.code()), check.passed() ? "已做到" : "未做到：" + check.note()));
        }
        if (remark != null) {
            fields.add(new Field("备注", remark));
        }
        if (place != null) {
            fields.add(new Field("签收地点", place));
        }
        return fields;
    }

    /** Tells the shipping branch in writing what was refused and where it is. */
    DocumentId refusal(
            ReleaseOrder order,
            Consignment consignment,
            HandOver.Refused said,
            List<PieceId> refused,
            Instant at,
            Instant dueAt,
            Caller caller) {
        List<Field> fields = heading(consignment);
        fields.add(new Field("拒收时间", time(at)));
        fields.add(new Field("拒收件数", refused.size() + " 件"));
        fields.add(new Field("拒收原因", word(order, "refusal", said.reason())));
        fields.add(new Field("拒收人", said.refuserName()));
        fields.add(new Field("存放位置", said.quarantine()));
        fields.add(new Field("请于此前决定", time(dueAt)));
        List<String> words = new ArrayList<>(List.of("拒收人陈述：" + said.statement()));
        if (said.remark() != null) {
            words.add("说明：" + said.remark());
        }
        words.add("货物已单独存放并扣留。请发货公司决定：返货、更换包装后再送，或重新送货。");
        List<Picture> pictures = new ArrayList<>();
        said.photoIds().forEach(photo -> pictures.addAll(pictures("拒收货物", photo, caller)));
        pictures.addAll(pictures("拒收说明", said.statementId(), caller));
        return issue(
                        REFUSAL,
                        order.siteId(),
                        consignment,
                        new DocumentContent(fields, List.of(new Section("拒收情况", words, List.of(), pictures))),
                        List.of(
                                Addressee.role(Role.BRANCH_HEAD, order.shippingSiteId(), "发货公司负责人"),
                                Addressee.role(Role.OPERATIONS_MANAGER, order.shippingSiteId(), "发货公司营运经理"),
                                Addressee.role(Role.TRACKER, order.shippingSiteId(), "发货公司跟踪员"),
                                Addressee.role(Role.QUALITY_CONTROLLER, null, "总公司质量管理部")),
                        "delivery:refusal:" + order.id(),
                        caller)
                .id();
    }

    private Document issue(
            DocumentType type,
            SiteId site,
            Consignment consignment,
            DocumentContent content,
            List<Addressee> addressees,
            String key,
            Caller caller) {
        return desk.issue(
                new IssueDocument(
                        type,
                        site,
                        sites.get(site).code(),
                        Subject.of(consignment.id()),
                        type.name() + " " + consignment.number(),
                        content,
                        addressees,
                        key),
                caller);
    }

    private List<Field> heading(Consignment consignment) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("运单号", consignment.number()));
        fields.add(new Field("货物", consignment.waybill().goods().name() + " · 共 " + consignment.pieceCount() + " 件"));
        fields.add(new Field("发货公司", site(consignment.waybill().origin().siteId())));
        fields.add(new Field("到货公司", site(consignment.waybill().destination().siteId())));
        fields.add(new Field("收货方", consignment.waybill().consignee().name()));
        return fields;
    }

    private List<Picture> pictures(String caption, @Nullable EvidenceId id, Caller caller) {
        return id == null
                ? List.of()
                : evidence
                        .find(id, caller)
                        .filter(one -> one.isPicture())
                        .map(one -> Picture.of(caption, evidence.picture(id, PictureSize.SMALL, caller)))
                        .stream()
                        .toList();
    }

    private static String summary(HandOver said) {
        Map<HandOver.Result, Long> counts = said.counts();
        return java.util.Arrays.stream(HandOver.Result.values())
                .filter(counts::containsKey)
                .map(result -> word(result) + " " + counts.get(result) + " 件")
                .collect(Collectors.joining("，"));
    }

    static String word(HandOver.Result result) {
        return switch (result) {
            case OK -> "完好";
            case SHORT -> "短少";
            case DAMAGED -> "破损";
            case REFUSED -> "拒收";
        };
    }

    private String word(ReleaseOrder order, String dictionary, @Nullable String code) {
        RegulationVersion rules = regulated.rules(order.consignmentId());
        return code == null
                ? ""
                : rules.dictionary(dictionary)
                        .find(code)
                        .map(DictionaryEntry::zh)
                        .orElse(code);
    }

    private String check(ReleaseOrder order, String code) {
        return regulated.handOverChecks(order, regulated.find(order.consignmentId())).stream()
                .filter(item -> item.code().equals(code))
                .map(CheckItem::zh)
                .findFirst()
                .orElse(code);
    }

    private String site(SiteId id) {
        return sites.find(id).map(Site::name).orElse(id.toString());
    }

    private String name(PersonId id) {
        return colleagues.find(id).map(Colleague::displayName).orElse(id.toString());
    }

    private String time(@Nullable Instant at) {
        return at == null ? "—" : TIME.format(at.atZone(zone));
    }
}
