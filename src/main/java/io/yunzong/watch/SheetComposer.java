package io.yunzong.watch;

import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Field;
import io.yunzong.documents.DocumentContent.Picture;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceFinder;
import io.yunzong.evidence.PictureSize;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyView;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.platform.PlatformSettings;
import io.yunzong.regulation.PhotoSlot;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.tasks.OnDuty;
import io.yunzong.tasks.Roster;
import io.yunzong.watch.domain.Outlook;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.Watched;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes the tracking sheet: what the goods are and what is asked of the branches ahead, then a section per node with
 * its times, its tracker, what was done there, and the photos. The same facts give the same text. People's phones and
 * addresses are left out: the sheet goes to whole branches. Clauses.
 */
@Component
class SheetComposer {
    /** Enough for every slot of a node; more make the paper slow to open. */
    private static final int PICTURES = 12;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<NodeFacts> sources;
    private final EventFacts events;
    private final EvidenceFinder evidence;
    private final SiteFinder sites;
    private final CustomerFinder customers;
    private final RegulationFinder regulations;
    private final Roster roster;
    private final Clock clock;
    private final ZoneId zone;

    SheetComposer(
            ObjectProvider<NodeFacts> sources,
            EventFacts events,
            EvidenceFinder evidence,
            SiteFinder sites,
            CustomerFinder customers,
            RegulationFinder regulations,
            Roster roster,
            Clock clock,
            PlatformSettings platform) {
        this.sources = sources.orderedStream().toList();
        this.events = events;
        this.evidence = evidence;
        this.sites = sites;
        this.customers = customers;
        this.regulations = regulations;
        this.roster = roster;
        this.clock = clock;
        this.zone = platform.zone();
    }

    DocumentContent compose(Watched watched, JourneyView view, Outlook outlook) {
        Consignment consignment = view.consignment();
        Map<SiteId, Site> places =
                sites.list(consignment.sites()).stream().collect(Collectors.toMap(Site::id, site -> site));
        List<NodeFacts.Fact> facts = facts(view);
        Map<EvidenceId, Evidence> photos = photos(consignment, facts);
        List<Section> sections = new ArrayList<>();
        sections.add(request(consignment));
        for (Stop stop : outlook.stops()) {
            sections.add(section(watched, stop, places, facts, photos));
        }
        return new DocumentContent(head(consignment, outlook, places), sections);
    }

    /** Everything that was done, by time. */
    List<NodeFacts.Fact> facts(JourneyView view) {
        List<NodeFacts.Fact> facts = new ArrayList<>(events.of(view));
        sources.forEach(source -> facts.addAll(source.of(view.consignment().id())));
        facts.sort(Comparator.comparing(NodeFacts.Fact::at).thenComparing(NodeFacts.Fact::label));
        return facts;
    }

    private List<Field> head(Consignment consignment, Outlook outlook, Map<SiteId, Site> places) {
        var waybill = consignment.waybill();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("运单号", consignment.number()));
        if (consignment.simulated()) {
            fields.add(new Field("说明", "以下内容为模拟数据"));
        }
        customers
                .find(consignment.customerId(), Scope.all())
                .ifPresent(customer -> fields.add(new Field("重点客户", customer.name())));
        if (waybill.customerReference() != null) {
            fields.add(new Field("客户单号", waybill.customerReference()));
        }
        fields.add(new Field("发货公司", name(places, waybill.origin().siteId())));
        fields.add(new Field("到货公司", name(places, waybill.destination().siteId())));
        fields.add(new Field("货物", waybill.goods().name()));
        fields.add(new Field("件数", consignment.pieceCount() + " 件"));
        if (waybill.goods().packaging() != null) {
            fields.add(new Field("包装", waybill.goods().packaging().word()));
        }
        if (waybill.measures().weight() != null) {
            fields.add(new Field("重量", waybill.measures().weight().kilograms() + " kg"));
        }
        fields.add(new Field("承诺送达", time(waybill.promise().deliveryAt())));
        fields.add(new Field("预计到达", time(outlook.eta())));
        return fields;
    }

    private static Section request(Consignment consignment) {
        String natures = consignment.waybill().goods().nature().stream()
                .map(GoodsNature::word)
                .collect(Collectors.joining("、"));
        List<String> words = new ArrayList<>();
        words.add("各中转公司、到货公司负责人：");
        words.add("本票是重点客户货物，现将跟踪单和货物照片提前发给贵公司，请高度重视，安全操作：指定专人跟踪，" + "提前做好卸车、装车和验货准备，由主管现场指挥；货到后核对件数、封签和照片，有异常第一时间反馈。");
        words.add("请在货物到达前签收本跟踪单。");
        if (!natures.isEmpty()) {
            words.add("货物特性：" + natures + "。");
        }
        return Section.of("请求事项", words.toArray(String[]::new));
    }

    private Section section(
            Watched watched,
            Stop stop,
            Map<SiteId, Site> places,
            List<NodeFacts.Fact> facts,
            Map<EvidenceId, Evidence> photos) {
        String heading = stop.seq() + " " + role(stop) + " " + name(places, stop.siteId());
        List<NodeFacts.Fact> here =
                facts.stream().filter(fact -> fact.site().equals(stop.siteId())).toList();
        List<List<String>> rows = here.stream()
                .map(fact -> List.of(time(fact.at()), fact.label(), fact.value(), fact.byName()))
                .toList();
        List<Table> tables =
                rows.isEmpty() ? List.of() : List.of(new Table(heading, List.of("时间", "事项", "内容", "经办人"), rows));
        return new Section(heading, times(stop), tables, pictures(watched, stop, here, photos));
    }

    private List<String> times(Stop stop) {
        List<String> lines = new ArrayList<>();
        if (stop.plannedArrivalAt() != null || stop.arrivedAt() != null) {
            lines.add("计划到达 " + time(stop.plannedArrivalAt()) + "，"
                    + (stop.arrivedAt() == null
                            ? "预计到达 " + time(stop.expectedArrivalAt())
                            : "实际到达 " + time(stop.arrivedAt())));
        }
        if (stop.plannedDepartureAt() != null || stop.departedAt() != null) {
            lines.add("计划发车 " + time(stop.plannedDepartureAt()) + "，实际发车 " + time(stop.departedAt()));
        }
        Optional<OnDuty> tracker = roster.onDuty(Role.TRACKER, stop.siteId(), clock.instant());
        lines.add("跟踪员：" + tracker.map(OnDuty::displayName).orElse("空缺"));
        return lines;
    }

    /** The pictures of the consignment and of what was done, by id, in the order they were taken. */
    Map<EvidenceId, Evidence> photos(Consignment consignment, List<NodeFacts.Fact> facts) {
        Map<EvidenceId, Evidence> photos = new LinkedHashMap<>();
        evidence.list(Subject.of(consignment.id()), WatchTasks.SYSTEM).forEach(one -> photos.put(one.id(), one));
        facts.stream()
                .flatMap(fact -> fact.photos().stream())
                .filter(id -> !photos.containsKey(id))
                .distinct()
                .forEach(id -> evidence.find(id, WatchTasks.SYSTEM).ifPresent(one -> photos.put(id, one)));
        photos.values().removeIf(one -> !one.isPicture() || !one.counts());
        return photos;
    }

    private List<Picture> pictures(
            Watched watched, Stop stop, List<NodeFacts.Fact> here, Map<EvidenceId, Evidence> photos) {
        List<EvidenceId> named =
                here.stream().flatMap(fact -> fact.photos().stream()).toList();
        return photos.values().stream()
                .filter(one -> stop.siteId().equals(one.site()) || (one.site() == null && named.contains(one.id())))
                .sorted(Comparator.comparing(Evidence::takenAt)
                        .thenComparing(one -> one.id().value()))
                .limit(PICTURES)
                .map(one -> Picture.of(
                        caption(watched, one), evidence.picture(one.id(), PictureSize.SMALL, WatchTasks.SYSTEM)))
                .toList();
    }

    private String caption(Watched watched, Evidence one) {
        String slot = regulations.get(watched.regulation()).content().slots().stream()
                .filter(known -> known.code().equals(one.slot()))
                .map(PhotoSlot::zh)
                .findFirst()
                .orElse(one.slot());
        return slot + " " + time(one.takenAt());
    }

    static String role(Stop stop) {
        return switch (stop.role()) {
            case "SHIPPING" -> "发货公司";
            case "DEPARTURE" -> "发车公司";
            case "TRANSIT" -> "中转公司";
            default -> "到货公司";
        };
    }

    private static String name(Map<SiteId, Site> places, SiteId id) {
        return Objects.requireNonNull(places.get(id)).name();
    }

    private String time(@Nullable Instant at) {
        return at == null ? "—" : TIME.format(at.atZone(zone));
    }
}
