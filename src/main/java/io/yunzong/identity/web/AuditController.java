package io.yunzong.identity.web;

import io.yunzong.identity.AuditEntry;
import io.yunzong.identity.AuditFilter;
import io.yunzong.identity.AuditFinder;
import io.yunzong.identity.AuditVerification;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/audit")
class AuditController {
    private final AuditFinder finder;
    private final JsonMapper json;

    AuditController(AuditFinder finder, JsonMapper json) {
        this.finder = finder;
        this.json = json;
    }

    record Line(
            long seq,
            Instant at,
            String actor,
            @Nullable String actorName,
            String action,
            String subject,
            JsonNode details,
            String hash) {}

    record Verification(
            boolean intact, long entries, @Nullable Long firstBroken, String lastHash) {}

    /** Newest first; filters take whole values. */
    @GetMapping
    @Requires(Permission.AUDIT_READ)
    Page<Line> list(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        AuditFilter filter = new AuditFilter(blankToNull(actor), blankToNull(action), blankToNull(subject), from, to);
        return finder.list(filter, PageQuery.of(page, size, null)).map(this::line);
    }

    /** Recomputes every hash. */
    @GetMapping("/verification")
    @Requires(Permission.AUDIT_READ)
    Verification verify() {
        AuditVerification found = finder.verify();
        return new Verification(found.intact(), found.entries(), found.firstBroken(), found.lastHash());
    }

    private Line line(AuditEntry entry) {
        return new Line(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.actorName(),
                entry.action(),
                entry.subject(),
                details(entry.details()),
                entry.hash());
    }

    /** Text that somebody tampered with may be no JSON any more; it is shown as it is. */
    private JsonNode details(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            return json.getNodeFactory().stringNode(text);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
