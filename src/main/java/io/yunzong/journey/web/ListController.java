package io.yunzong.journey.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.ConsignmentLists;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyRefused;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.journey.MapBox;
import io.yunzong.journey.Source;
import io.yunzong.journey.web.FiveFields.Field;
import io.yunzong.journey.web.FiveFields.PlaceValue;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.platform.Chosen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consignments in lists, on the map and as a workbook, each under the caller's scope. */
@RestController
@RequestMapping("/api/consignments")
class ListController {
    private final ConsignmentLists lists;
    private final ExportColumns sheet;
    private final Audit audit;

    ListController(ConsignmentLists lists, ExportColumns sheet, Audit audit) {
        this.lists = lists;
        this.sheet = sheet;
        this.audit = audit;
    }

    /** A consignment as a point of the map. */
    record Feature(
            long id,
            String number,
            String customerName,
            double latitude,
            double longitude,
            String text,
            Source source,
            Instant at,
            ConsignmentStatus status,
            @Nullable Integer minutesLate,
            @Nullable Long vehicleId,
            @Nullable String vehiclePlate,
            boolean onBoard,
            boolean simulated) {}

    /** @param truncated there are more than the map shows */
    record Features(List<Feature> features, boolean truncated) {}

    @GetMapping
    @Requires(Permission.CONSIGNMENT_READ)
    Page<ConsignmentRow> list(
            @ParameterObject FilterParams filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        return lists.page(filter.toFilter(caller), PageQuery.of(page, size, sort), caller.scope())
                .map(row -> ConsignmentRow.of(row, caller));
    }

    /** Where they are. @param bbox west,south,east,north in degrees */
    @GetMapping("/map")
    @Requires(Permission.CONSIGNMENT_READ)
    Features map(
            @ParameterObject FilterParams filter,
            @RequestParam(required = false) @Nullable String bbox,
            @Parameter(hidden = true) Caller caller) {
        List<Feature> features = lists.map(filter.toFilter(caller), box(bbox), caller.scope()).stream()
                .map(ListController::feature)
                .toList();
        return new Features(features, features.size() == ConsignmentLists.MAP_LIMIT);
    }

    /** The same list with the same filters, or only the chosen ones, as a workbook. @param columns their keys, with commas between */
    @GetMapping("/export.xlsx")
    @Requires(Permission.CONSIGNMENT_EXPORT)
    void export(
            @ParameterObject FilterParams filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable List<String> columns,
            @Parameter(hidden = true) Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ConsignmentFilter asked = filter.toFilter(caller);
        var chosen = sheet.columns(columns, caller, locale);
        Map<String, Object> told = new TreeMap<>();
        told.put("columns", chosen.size());
        // words may be a phone number: that they were given is enough
        told.put("text", filter.q() != null);
        told.put("filter", asked.statuses().toString());
        Set<ConsignmentId> selected = asked.chosen();
        if (!selected.isEmpty()) {
            Chosen.demandAll(
                    selected.size(),
                    lists.page(asked, PageQuery.of(0, 1, null), caller.scope()).total());
            told.put(
                    "selected",
                    selected.stream()
                            .map(ConsignmentId::value)
                            .sorted()
                            .toList()
                            .toString());
        }
        audit.record(caller, "consignment.exported", "consignments", told);
        Workbook.answer(response, "consignments");
        lists.read(
                asked, PageQuery.of(0, 1, sort), caller.scope(), rows -> sheet.write(response, chosen, locale, rows));
    }

    private static Feature feature(ListedConsignment row) {
        Field<PlaceValue> position = FiveFields.position(row);
        PlaceValue place = requireNonNull(position.value());
        return new Feature(
                row.id().value(),
                row.number(),
                row.customerName(),
                requireNonNull(place.latitude()),
                requireNonNull(place.longitude()),
                place.text(),
                position.source(),
                position.at(),
                row.status(),
                row.minutesLate(),
                row.vehicleId() == null ? null : row.vehicleId().value(),
                row.plate(),
                row.onBoardSince() != null,
                row.simulated());
    }

    private static @Nullable MapBox box(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            double[] sides = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (sides.length == 4) {
                return new MapBox(sides[0], sides[1], sides[2], sides[3]);
            }
        } catch (NumberFormatException e) {
            // told below, with every other form of nonsense
        }
        throw new JourneyRefused(Kind.INVALID, Why.FILTER_INVALID.unmet().inField("bbox"));
    }
}
