package io.yunzong.handling.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.handling.BatchDesk;
import io.yunzong.handling.Damage;
import io.yunzong.handling.ExpectedWork;
import io.yunzong.handling.HandlingRefused;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.LoadFinder;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.RepackDesk;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to the dock and to no single load: work to come, codes, batches, packing again. */
@RestController
@RequestMapping("/api/handling")
class HandlingController {
    private final BatchDesk batches;
    private final RepackDesk repacks;
    private final LoadFinder finder;
    private final LoadLists lists;
    private final ScannedComposer scanned;
    private final Words words;
    private final Clock clock;

    HandlingController(
            BatchDesk batches,
            RepackDesk repacks,
            LoadFinder finder,
            LoadLists lists,
            ScannedComposer scanned,
            Words words,
            Clock clock) {
        this.batches = batches;
        this.repacks = repacks;
        this.finder = finder;
        this.lists = lists;
        this.scanned = scanned;
        this.words = words;
        this.clock = clock;
    }

    /** Commands of a phone that was without a network, in the order they were given. */
    record Batch(@Nullable List<CommandBody> commands) {}

    /** What became of them, in their order. */
    record BatchAnswer(List<ResultRow> results) {}

    /** What became of one. */
    record ResultRow(
            String reportKey,
            BatchDesk.State state,
            @Nullable Long loadId,
            LoadController.@Nullable ScanRow scan,
            @Nullable Problem problem) {}

    /** Work to come. */
    record ExpectedRow(
            LoadKind kind,
            @Nullable Long vehicleId,
            @Nullable String plate,
            @Nullable Instant at,
            boolean late,
            @Nullable Long fromLoadId,
            @Nullable Long fromSiteId,
            @Nullable String fromSiteName,
            @Nullable Instant departedAt,
            boolean regulated,
            List<ExpectedGoods> consignments) {}

    /** A waybill of it. */
    record ExpectedGoods(
            long consignmentId,
            String number,
            String customerName,
            String goodsName,
            int pieceCount,
            boolean regulated,
            ConsignmentStatus status) {}

    /** Headquarters' word. */
    record Waiver(@Nullable String reportKey, @Nullable String decision) {}

    /** Each has its own effect and its own answer; sending again does no harm. */
    @PostMapping("/batches")
    @Requires({Permission.HANDLING_WORK, Permission.HANDLING_SUPERVISE, Permission.HANDLING_OVERRIDE})
    BatchAnswer take(@RequestBody Batch batch, @Parameter(hidden = true) Caller caller, Locale locale) {
        List<CommandBody> commands = Objects.requireNonNullElse(batch.commands(), List.of());
        List<BatchDesk.Item> items =
                commands.stream().map(HandlingController::item).toList();
        return new BatchAnswer(batches.take(items, caller).stream()
                .map(result -> new ResultRow(
                        result.reportKey(),
                        result.state(),
                        RowComposer.number(result.loadId()),
                        LoadController.ScanRow.of(result.scan()),
                        result.refusal() == null ? null : words.problem(result.refusal(), locale)))
                .toList());
    }

    private static BatchDesk.Item item(CommandBody body) {
        try {
            if (body.type() == CommandBody.Type.PREPARE) {
                return new BatchDesk.Item.Prepare(body.toPrepare());
            }
            if (body.type() == CommandBody.Type.REPACK) {
                return new BatchDesk.Item.PackAgain(body.toRepack());
            }
            if (body.loadId() == null && body.loadKey() == null) {
                throw new HandlingRefused(
                        Refusal.Kind.INVALID, Why.VALUE_MISSING.unmet().inField("loadId"));
            }
            LoadId load = body.loadId() == null ? null : new LoadId(body.loadId());
            return new BatchDesk.Item.Act(load, body.loadKey(), body.toCommand());
        } catch (HandlingRefused refused) {
            return new BatchDesk.Item.Unreadable(RowComposer.text(body.reportKey()), refused);
        }
    }

    /** Work that is coming to the branch and is not listed yet, the soonest first. */
    @GetMapping("/expected")
    @Requires(Permission.EVIDENCE_READ)
    List<ExpectedRow> expected(@RequestParam long siteId, @Parameter(hidden = true) Caller caller) {
        List<ExpectedWork> found = finder.expected(new SiteId(siteId), caller.scope());
        Map<SiteId, String> names = lists.siteNames(found.stream()
                .map(ExpectedWork::from)
                .filter(Objects::nonNull)
                .map(ExpectedWork.From::siteId)
                .collect(Collectors.toSet()));
        Instant now = clock.instant();
        return found.stream().map(work -> row(work, names, now)).toList();
    }

    private static ExpectedRow row(ExpectedWork work, Map<SiteId, String> names, Instant now) {
        ExpectedWork.From from = work.from();
        Instant at = work.at();
        return new ExpectedRow(
                work.kind(),
                RowComposer.number(work.vehicleId()),
                work.plate(),
                at,
                at != null && at.isBefore(now),
                from == null ? null : from.loadId().value(),
                from == null ? null : from.siteId().value(),
                from == null ? null : names.get(from.siteId()),
                from == null ? null : from.departedAt(),
                work.regulated(),
                work.goods().stream()
                        .map(one -> new ExpectedGoods(
                                one.consignmentId().value(),
                                one.number(),
                                one.customerName(),
                                one.goodsName(),
                                one.pieceCount(),
                                one.regulated(),
                                one.status()))
                        .toList());
    }

    /** What a code is, and which load of the branch it opens. */
    @GetMapping("/scan/{code}")
    @Requires(Permission.EVIDENCE_READ)
    ScannedComposer.ScannedRow scan(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long siteId,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        SiteId site = siteId == null ? null : new SiteId(siteId);
        return scanned.row(finder.scanned(code, site, caller), locale);
    }

    /** A piece with damaged packaging was packed again. */
    @PostMapping("/repacks")
    @Requires(Permission.HANDLING_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    DamageRow repack(@RequestBody CommandBody body, @Parameter(hidden = true) Caller caller) {
        return rows(List.of(repacks.repack(body.toRepack(), caller))).getFirst();
    }

    @GetMapping("/damages")
    @Requires(Permission.EVIDENCE_READ)
    List<DamageRow> damages(
            @RequestParam(required = false) @Nullable Long siteId,
            @RequestParam(defaultValue = "true") boolean open,
            @Parameter(hidden = true) Caller caller) {
        SiteId site = siteId == null ? null : new SiteId(siteId);
        return rows(finder.damages(site, open, caller.scope()));
    }

    /** Headquarters let a piece go on as it is. */
    @PostMapping("/damages/{id}/waiver")
    @Requires(Permission.HOLD_RELEASE)
    DamageRow waive(@PathVariable long id, @RequestBody Waiver waiver, @Parameter(hidden = true) Caller caller) {
        Reported report = Reported.now(RowComposer.text(waiver.reportKey()));
        return rows(List.of(repacks.waive(id, report, RowComposer.text(waiver.decision()), caller)))
                .getFirst();
    }

    private List<DamageRow> rows(Collection<Damage> damages) {
        Map<SiteId, String> names =
                lists.siteNames(damages.stream().map(Damage::siteId).collect(Collectors.toSet()));
        return damages.stream()
                .map(damage -> DamageRow.of(damage, names.getOrDefault(damage.siteId(), "")))
                .toList();
    }
}
