package io.yunzong.journey.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.PlaceHold;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds on a consignment or on some of its pieces. Clause A-24. */
@RestController
class HoldController {
    private final HoldDesk desk;

    HoldController(HoldDesk desk) {
        this.desk = desk;
    }

    /**
     * @param pieceIds none for the whole consignment
     * @param reportKey made by the sender, so that sending again places one hold
     */
    record NewHold(
            @Nullable List<Long> pieceIds,
            @NotNull String reason,
            @Nullable String note,
            @NotNull String reportKey) {}

    record Solved(@NotNull String solution) {}

    record Placed(long id) {}

    @GetMapping("/api/consignments/{id}/holds")
    @Requires(Permission.CONSIGNMENT_READ)
    List<HoldRow> list(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return desk.list(new ConsignmentId(id), caller.scope()).stream()
                .map(HoldRow::of)
                .toList();
    }

    @PostMapping("/api/consignments/{id}/holds")
    @Requires(Permission.HOLD_PLACE)
    @ResponseStatus(HttpStatus.CREATED)
    Placed place(@PathVariable long id, @Valid @RequestBody NewHold hold, @Parameter(hidden = true) Caller caller) {
        List<Long> pieces = hold.pieceIds() == null ? List.of() : hold.pieceIds();
        PlaceHold order = new PlaceHold(
                new ConsignmentId(id),
                pieces.stream().map(PieceId::new).toList(),
                hold.reason(),
                hold.note(),
                hold.reportKey());
        return new Placed(desk.place(order, caller).value());
    }

    @PostMapping("/api/holds/{id}/release")
    @Requires(Permission.HOLD_RELEASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable long id, @Valid @RequestBody Solved solved, @Parameter(hidden = true) Caller caller) {
        desk.release(new HoldId(id), solved.solution(), caller);
    }
}
