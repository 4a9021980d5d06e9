package io.yunzong.watch.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Pages;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Download;
import io.yunzong.watch.BoardFilter;
import io.yunzong.watch.BoardFinder;
import io.yunzong.watch.BoardRow;
import io.yunzong.watch.DelayKind;
import io.yunzong.watch.Light;
import io.yunzong.watch.StopRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The tracker's board, and the transit and arrival boards of branches. Clauses. */
@RestController
@RequestMapping("/api/watch")
class BoardController {
    private final BoardFinder finder;
    private final BoardSheet sheet;
    private final Clock clock;

    BoardController(BoardFinder finder, BoardSheet sheet, Clock clock) {
        this.finder = finder;
        this.sheet = sheet;
        this.clock = clock;
    }

    /**
     * The filters of the board, as they stand in the address.
     *
     * @param mine only what the branches the caller tracks for are in charge of
     * @param siteId on the route
     */
    record BoardParams(
            @Nullable String q,
            @Nullable Boolean mine,
            @Nullable Long siteId,
            @Nullable Light light,
            @Nullable DelayKind delay,
            @Nullable Long customerId) {
        BoardFilter toFilter() {
            return new BoardFilter(
                    q,
                    siteId == null ? null : new SiteId(siteId),
                    null,
                    light,
                    delay,
                    customerId == null ? null : new CustomerId(customerId));
        }

        boolean isMine() {
            return Boolean.TRUE.equals(mine);
        }
    }

    record SheetState(
            long documentId,
            int version,
            Instant sentAt,
            @Nullable Long ackSiteId,
            @Nullable String ackSiteName,
            @Nullable Instant ackDueAt,
            @Nullable Instant ackedAt) {}

    /** @param minutesLeft below zero once its time has passed; absent when nobody said when */
    record BoardAnswer(
            long id,
            String number,
            long customerId,
            String customerName,
            String goodsName,
            int pieceCount,
            String originName,
            String destinationName,
            String status,
            long siteId,
            String siteName,
            @Nullable String waitsFor,
            @Nullable Integer nextSeq,
            @Nullable Long nextSiteId,
            @Nullable String nextSiteName,
            @Nullable Instant dueAt,
            @Nullable Long minutesLeft,
            @Nullable Instant eta,
            @Nullable Instant plannedArrivalAt,
            @Nullable String plate,
            Instant lastNewsAt,
            @Nullable Instant silentAt,
            Light light,
            List<DelayRow> delays,
            @Nullable SheetState sheet,
            boolean trackerMissing,
            boolean simulated) {
        static BoardAnswer of(BoardRow row, Instant now) {
            return new BoardAnswer(
                    row.id().value(),
                    row.number(),
                    row.customerId().value(),
                    row.customerName(),
                    row.goodsName(),
                    row.pieceCount(),
                    row.originName(),
                    row.destinationName(),
                    row.status(),
                    row.siteId().value(),
                    row.siteName(),
                    row.waitsFor(),
                    row.nextSeq(),
                    idOf(row.nextSiteId()),
                    row.nextSiteName(),
                    row.dueAt(),
                    BoardSheet.minutesLeft(row.dueAt(), now),
                    row.eta(),
                    row.plannedArrivalAt(),
                    row.plate(),
                    row.lastNewsAt(),
                    row.silentAt(),
                    row.light(),
                    row.delays().stream().map(DelayRow::of).toList(),
                    sheet(row.sheet()),
                    row.trackerMissing(),
                    row.simulated());
        }

        private static @Nullable SheetState sheet(BoardRow.@Nullable Sheet sheet) {
            return sheet == null
                    ? null
                    : new SheetState(
                            sheet.documentId().value(),
                            sheet.version(),
                            sheet.sentAt(),
                            idOf(sheet.ackSiteId()),
                            sheet.ackSiteName(),
                            sheet.ackDueAt(),
                            sheet.ackedAt());
        }
    }

    record StopAnswer(
            long consignmentId,
            String number,
            String customerName,
            String goodsName,
            int pieceCount,
            int seq,
            long siteId,
            String siteName,
            String state,
            @Nullable String fromName,
            @Nullable Instant plannedArrivalAt,
            @Nullable Instant expectedArrivalAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant plannedDepartureAt,
            @Nullable Instant limitAt,
            @Nullable Instant promisedDeliveryAt,
            @Nullable Instant dueAt,
            @Nullable Long minutesLeft,
            @Nullable String plate,
            int openDelays,
            boolean simulated) {
        static StopAnswer of(StopRow row, Instant now) {
            return new StopAnswer(
                    row.consignmentId().value(),
                    row.number(),
                    row.customerName(),
                    row.goodsName(),
                    row.pieceCount(),
                    row.seq(),
                    row.siteId().value(),
                    row.siteName(),
                    row.state(),
                    row.fromName(),
                    row.plannedArrivalAt(),
                    row.expectedArrivalAt(),
                    row.arrivedAt(),
                    row.plannedDepartureAt(),
                    row.limitAt(),
                    row.promisedDeliveryAt(),
                    row.dueAt(),
                    BoardSheet.minutesLeft(row.dueAt(), now),
                    row.plate(),
                    row.openDelays(),
                    row.simulated());
        }
    }

    private static @Nullable Long idOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    /** By minutes left. */
    @GetMapping("/board")
    @Requires(Permission.EVIDENCE_READ)
    Page<BoardAnswer> board(
            @ParameterObject BoardParams filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Caller caller) {
        Instant now = clock.instant();
        return finder.page(filter.toFilter(), filter.isMine(), PageQuery.of(page, size, null), caller)
                .map(row -> BoardAnswer.of(row, now));
    }

    /** How many of each light the same filter finds. */
    @GetMapping("/board/lights")
    @Requires(Permission.EVIDENCE_READ)
    Map<Light, Long> lights(@ParameterObject BoardParams filter, @Parameter(hidden = true) Caller caller) {
        return finder.count(filter.toFilter(), filter.isMine(), caller);
    }

    /** The same list with the same filters as a workbook. */
    @GetMapping("/board/export.xlsx")
    @Requires(Permission.CONSIGNMENT_EXPORT)
    ResponseEntity<StreamingResponseBody> export(
            @ParameterObject BoardParams filter, @Parameter(hidden = true) Caller caller, Locale locale) {
        return Download.xlsx(
                sheet.title(locale),
                out -> sheet.write(
                        out,
                        Pages.all(null, query -> finder.page(filter.toFilter(), filter.isMine(), query, caller)),
                        clock.instant(),
                        locale));
    }

    /** What comes to a transit or arrival branch and what stands there. */
    @GetMapping("/{kind:transit|arrivals}")
    @Requires(Permission.EVIDENCE_READ)
    Page<StopAnswer> stops(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Long siteId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String sort,
            @Parameter(hidden = true) Caller caller) {
        Instant now = clock.instant();
        return finder.stops(
                        role(kind), siteId == null ? null : new SiteId(siteId), PageQuery.of(page, size, sort), caller)
                .map(row -> StopAnswer.of(row, now));
    }

    /** The same as a workbook. */
    @GetMapping("/{kind:transit|arrivals}/export.xlsx")
    @Requires(Permission.CONSIGNMENT_EXPORT)
    ResponseEntity<StreamingResponseBody> exportStops(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Long siteId,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        SiteId site = siteId == null ? null : new SiteId(siteId);
        return Download.xlsx(
                sheet.stopsTitle(role(kind), locale),
                out -> sheet.writeStops(
                        out,
                        role(kind),
                        Pages.all(null, query -> finder.stops(role(kind), site, query, caller)),
                        clock.instant(),
                        locale));
    }

    private static String role(String kind) {
        return kind.equals("transit") ? "TRANSIT" : "ARRIVAL";
    }
}
