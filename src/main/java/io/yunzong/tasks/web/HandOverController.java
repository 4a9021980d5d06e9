package io.yunzong.tasks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.HandOverDesk;
import io.yunzong.tasks.OfferHandOver;
import io.yunzong.tasks.Receivers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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

/** Hand-overs at the end of a shift; each shows to giver and receiver only. Clause C-07. */
@RestController
@RequestMapping("/api/hand-overs")
class HandOverController {
    private final HandOverDesk desk;
    private final Receivers receivers;
    private final TaskShow show;

    HandOverController(HandOverDesk desk, Receivers receivers, TaskShow show) {
        this.desk = desk;
        this.receivers = receivers;
        this.show = show;
    }

    /** @param taskIds left out for everything that is the giver's */
    record Offer(
            @NotNull Long receiverId,
            @Nullable String note,
            @Nullable List<Long> taskIds) {
        OfferHandOver command() {
            return new OfferHandOver(
                    new PersonId(receiverId),
                    note == null ? "" : note,
                    taskIds == null ? null : taskIds.stream().map(TaskId::new).toList());
        }
    }

    record Reason(@Nullable String reason) {}

    @GetMapping
    @Requires(Permission.SELF)
    List<HandOverRow> list(
            @RequestParam(defaultValue = "false") boolean waiting, @Parameter(hidden = true) Caller caller) {
        return HandOverRow.list(desk.list(waiting, caller), show);
    }

    /** To whom the caller could hand over. */
    @GetMapping("/receivers")
    @Requires(Permission.SELF)
    List<ReceiverRow> receivers(@Parameter(hidden = true) Caller caller) {
        return receivers.listFor(caller).stream().map(ReceiverRow::of).toList();
    }

    @GetMapping("/{id}")
    @Requires(Permission.SELF)
    HandOverRow show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return HandOverRow.list(List.of(desk.get(id, caller)), show).getFirst();
    }

    @PostMapping
    @Requires(Permission.SELF)
    @ResponseStatus(HttpStatus.CREATED)
    HandOverRow offer(@Valid @RequestBody Offer offer, @Parameter(hidden = true) Caller caller) {
        return show(desk.offer(offer.command(), caller), caller);
    }

    @PostMapping("/{id}/confirmation")
    @Requires(Permission.SELF)
    HandOverRow confirm(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.confirm(id, caller);
        return show(id, caller);
    }

    @PostMapping("/{id}/refusal")
    @Requires(Permission.SELF)
    HandOverRow decline(@PathVariable long id, @RequestBody Reason body, @Parameter(hidden = true) Caller caller) {
        desk.decline(id, body.reason() == null ? "" : body.reason(), caller);
        return show(id, caller);
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.SELF)
    HandOverRow withdraw(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        desk.withdraw(id, caller);
        return show(id, caller);
    }
}
