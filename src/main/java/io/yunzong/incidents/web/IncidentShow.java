package io.yunzong.incidents.web;

import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.identity.Caller;
import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentEntry;
import io.yunzong.incidents.IncidentFilter;
import io.yunzong.incidents.IncidentFinder;
import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.IncidentStep;
import io.yunzong.incidents.ListedIncident;
import io.yunzong.incidents.Material;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.platform.Problem;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.Severity;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts incidents into what screens show: names besides numbers, in the reader's language. */
@Component
class IncidentShow {
    private final IncidentFinder finder;
    private final ConsignmentFinder consignments;
    private final CustomerFinder customers;
    private final SiteFinder sites;
    private final DocumentFinder documents;
    private final RegulationFinder regulations;
    private final Texts texts;
    private final Clock clock;

    IncidentShow(
            IncidentFinder finder,
            ConsignmentFinder consignments,
            CustomerFinder customers,
            SiteFinder sites,
            DocumentFinder documents,
            RegulationFinder regulations,
            Texts texts,
            Clock clock) {
        this.finder = finder;
        this.consignments = consignments;
        this.customers = customers;
        this.sites = sites;
        this.documents = documents;
        this.regulations = regulations;
        this.texts = texts;
        this.clock = clock;
    }

    /** A piece of the consignment, and whether the incident concerns it. */
    record PieceCell(long id, int seq, String code, boolean affected) {}

    /** A line of the story. */
    record EntryRow(
            long id,
            IncidentEntry.Kind kind,
            Instant at,
            Instant recordedAt,
            String byName,
            @Nullable String code,
            @Nullable String spokenTo,
            @Nullable String words,
            List<Long> photoIds) {
        static EntryRow of(IncidentEntry entry) {
            return new EntryRow(
                    entry.id(),
                    entry.kind(),
                    entry.at(),
                    entry.recordedAt(),
                    entry.byName(),
                    entry.code(),
                    entry.spokenTo(),
                    entry.words(),
                    entry.photos().stream().map(Id::value).toList());
        }
    }

    /** A line of the checklist of material. */
    record MaterialRow(
            String code,
            String name,
            boolean required,
            String clause,
            @Nullable Long evidenceId,
            @Nullable String absence,
            @Nullable Instant at,
            @Nullable String byName) {}

    /**
     * Everything about one.
     *
     * @param toClose what is missing until it can be closed
     */
    record IncidentPage(
            IncidentRow incident,
            @Nullable String goodsName,
            @Nullable String documentNumber,
            List<IncidentStep> steps,
            List<PieceCell> pieces,
            List<MaterialRow> materials,
            List<Problem.Line> toClose,
            List<EntryRow> entries) {}

    Page<IncidentRow> rows(IncidentFilter filter, PageQuery query, Caller caller, Locale locale) {
        Page<ListedIncident> page = finder.page(filter, query, caller.scope());
        Names names = names(page.rows().stream().map(ListedIncident::incident).toList(), caller, locale);
        Instant now = clock.instant();
        return page.map(row -> IncidentRow.of(row.incident(), names, now));
    }

    private Names names(Collection<Incident> shown, Caller caller, Locale locale) {
        return new Names(
                customers
                        .list(shown.stream().map(Incident::customerId).collect(Collectors.toSet()), caller.scope())
                        .stream()
                        .collect(Collectors.toMap(Customer::id, Customer::name)),
                sites.list(shown.stream().map(Incident::siteId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Site::id, Site::label)),
                one -> kindName(one.kind(), one.regulationVersion(), locale));
    }

    /** A kind people choose from, with what follows from it. */
    record KindRow(IncidentKind kind, String name, Severity severity, boolean blocks, boolean inWriting) {}

    List<KindRow> kinds(Locale locale) {
        int version = regulations.current().number();
        var offered = regulations.get(version).dictionary("incident_kind");
        return Arrays.stream(IncidentKind.values())
                .filter(kind -> offered.offers(kind.code()))
                .map(kind -> new KindRow(
                        kind, kindName(kind, version, locale), kind.severity(), kind.blocks(), kind.inWriting()))
                .toList();
    }

    /** As the regulation names it; a kind that version did not know yet has a name of ours. */
    String kindName(IncidentKind kind, int version, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return regulations
                .get(version)
                .dictionary("incident_kind")
                .find(kind.code())
                .map(chinese ? DictionaryEntry::zh : DictionaryEntry::en)
                .orElseGet(() -> texts.find("incidents.kind." + kind.code(), locale));
    }

    IncidentPage page(IncidentId id, Caller caller, Locale locale) {
        Incident incident = finder.get(id, caller.scope());
        Consignment consignment = consignments.get(incident.consignmentId(), caller.scope());
        List<Material> materials = finder.materials(id, caller.scope());
        return new IncidentPage(
                IncidentRow.of(incident, names(List.of(incident), caller, locale), clock.instant()),
                consignment.waybill().goods().name(),
                incident.documentId() == null
                        ? null
                        : documents
                                .find(incident.documentId(), caller)
                                .map(document -> document.number())
                                .orElse(null),
                finder.steps(incident, caller),
                pieces(incident, consignment),
                materials.stream().map(item -> material(item, locale)).toList(),
                incident.open() ? lines(incident, materials, locale) : List.of(),
                finder.entries(id, caller.scope()).stream().map(EntryRow::of).toList());
    }

    private List<Problem.Line> lines(Incident incident, List<Material> materials, Locale locale) {
        return finder.missing(incident, materials).stream()
                .map(unmet -> new Problem.Line(unmet.code(), texts.of(unmet, locale), unmet.field(), unmet.clause()))
                .toList();
    }

    private List<PieceCell> pieces(Incident incident, Consignment consignment) {
        return consignments.listPieces(consignment).stream()
                .map(piece -> cell(piece, incident))
                .toList();
    }

    private static PieceCell cell(Piece piece, Incident incident) {
        return new PieceCell(
                piece.id().value(),
                piece.seq(),
                piece.code(),
                incident.pieceIds().isEmpty() || incident.pieceIds().contains(piece.id()));
    }

    private static MaterialRow material(Material item, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new MaterialRow(
                item.code(),
                chinese ? item.zh() : item.en(),
                item.required(),
                item.clause(),
                item.evidenceId() == null ? null : item.evidenceId().value(),
                item.absence(),
                item.at(),
                item.byName());
    }
}
