package io.yunzong.watch.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.watch.Contact;
import io.yunzong.watch.ContactDesk;
import io.yunzong.watch.LogContact;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Talks about a consignment, and the one tap to its dispatcher. Clauses. */
@RestController
@RequestMapping("/api/watch/consignments/{id}")
class TalkController {
    private final ContactDesk desk;

    TalkController(ContactDesk desk) {
        this.desk = desk;
    }

    /** @param reportKey made by the sender, so that sending again notes it once */
    record NewContact(
            @Nullable Instant at,
            @Nullable String whom,
            Contact.@Nullable Channel channel,
            @Nullable String said,
            @Nullable String reportKey) {}

    record DispatcherAsked(@Nullable String note, @Nullable String reportKey) {}

    record Opened(long taskId) {}

    record ContactRow(
            long id, Instant at, Instant recordedAt, String byName, String whom, Contact.Channel channel, String said) {
        static ContactRow of(Contact contact) {
            return new ContactRow(
                    contact.id(),
                    contact.at(),
                    contact.recordedAt(),
                    contact.byName(),
                    contact.whom(),
                    contact.channel(),
                    contact.said());
        }
    }

    /** The latest first. */
    @GetMapping("/contacts")
    @Requires(Permission.EVIDENCE_READ)
    List<ContactRow> list(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return desk.list(new ConsignmentId(id), caller).stream()
                .map(ContactRow::of)
                .toList();
    }

    @PostMapping("/contacts")
    @Requires(Permission.TRACKING_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    ContactRow log(@PathVariable long id, @RequestBody NewContact body, @Parameter(hidden = true) Caller caller) {
        return ContactRow.of(desk.log(
                new LogContact(
                        new ConsignmentId(id),
                        body.at(),
                        body.whom(),
                        body.channel(),
                        body.said(),
                        Objects.requireNonNullElse(body.reportKey(), "")),
                caller));
    }

    /** Puts it before the dispatcher of the branch in charge, with a clock. */
    @PostMapping("/dispatcher")
    @Requires(Permission.TRACKING_WORK)
    @ResponseStatus(HttpStatus.CREATED)
    Opened askDispatcher(
            @PathVariable long id, @RequestBody DispatcherAsked body, @Parameter(hidden = true) Caller caller) {
        return new Opened(desk.contactDispatcher(
                        new ConsignmentId(id), body.note(), Objects.requireNonNullElse(body.reportKey(), ""), caller)
                .value());
    }
}
