package io.yunzong.regulation.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.regulation.AddPolicy;
import io.yunzong.regulation.PolicyDesk;
import io.yunzong.regulation.PolicyFinder;
import io.yunzong.regulation.PolicyId;
import io.yunzong.regulation.RevisePolicy;
import jakarta.validation.Valid;
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

/** Policies with their versions, and who read them. */
@RestController
@RequestMapping("/api/policies")
class PolicyController {
    private final PolicyDesk desk;
    private final PolicyFinder policies;

    PolicyController(PolicyDesk desk, PolicyFinder policies) {
        this.desk = desk;
        this.policies = policies;
    }

    record WithdrawalBody(@Nullable String reason) {}

    @GetMapping
    @Requires(Permission.REGULATION_READ)
    List<PolicyForms.Head> list(@RequestParam(defaultValue = "false") boolean withdrawn) {
        return policies.list(withdrawn).stream().map(PolicyForms.Head::of).toList();
    }

    /** What the caller has to know, unread first. */
    @GetMapping("/mine")
    @Requires(Permission.SELF)
    List<PolicyForms.Mine> mine(@Parameter(hidden = true) Caller caller) {
        return policies.mine(caller).stream().map(PolicyForms.Mine::of).toList();
    }

    /** People with the role who have not confirmed what is addressed to it, as far as the caller sees people. */
    @GetMapping("/unread")
    @Requires({Permission.REGULATION_WRITE, Permission.PEOPLE_READ})
    List<PolicyForms.Unread> unread(@RequestParam Role role, @Parameter(hidden = true) Caller caller) {
        return policies.unread(role, caller.scope()).stream()
                .map(PolicyForms.Unread::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Requires({Permission.REGULATION_READ, Permission.SELF})
    PolicyForms.Whole show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return PolicyForms.Whole.of(policies.get(new PolicyId(id), caller));
    }

    @GetMapping("/{id}/versions")
    @Requires({Permission.REGULATION_READ, Permission.SELF})
    List<PolicyForms.Head> versions(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return policies.versions(new PolicyId(id), caller).stream()
                .map(PolicyForms.Head::of)
                .toList();
    }

    @GetMapping("/{id}/versions/{number}")
    @Requires({Permission.REGULATION_READ, Permission.SELF})
    PolicyForms.Whole version(
            @PathVariable long id, @PathVariable int number, @Parameter(hidden = true) Caller caller) {
        return PolicyForms.Whole.of(policies.get(new PolicyId(id), number, caller));
    }

    @PostMapping
    @Requires(Permission.REGULATION_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    PolicyForms.Whole add(@Valid @RequestBody PolicyForms.Body body, @Parameter(hidden = true) Caller caller) {
        PolicyId id = desk.add(new AddPolicy(Blanks.strip(body.code()), body.toText()), caller);
        return PolicyForms.Whole.of(policies.get(id, caller));
    }

    @PostMapping("/{id}/versions")
    @Requires(Permission.REGULATION_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    PolicyForms.Whole revise(
            @PathVariable long id, @Valid @RequestBody PolicyForms.Body body, @Parameter(hidden = true) Caller caller) {
        // a change that names no version is stale by definition
        int basedOn = body.basedOn() == null ? 0 : body.basedOn();
        return PolicyForms.Whole.of(desk.revise(new RevisePolicy(new PolicyId(id), basedOn, body.toText()), caller));
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.REGULATION_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @RequestBody WithdrawalBody body, @Parameter(hidden = true) Caller caller) {
        desk.withdraw(new PolicyId(id), Blanks.strip(body.reason()), caller);
    }

    /** The caller confirms having read that version. */
    @PostMapping("/{id}/versions/{number}/reading")
    @Requires(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable long id, @PathVariable int number, @Parameter(hidden = true) Caller caller) {
        desk.confirm(new PolicyId(id), number, caller);
    }
}
