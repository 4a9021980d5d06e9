package io.yunzong.regulation.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.DraftFinder;
import io.yunzong.regulation.EditPart;
import io.yunzong.regulation.PublishDraft;
import io.yunzong.regulation.RegulationDesk;
import io.yunzong.regulation.RegulationDraft;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRefused;
import io.yunzong.regulation.RegulationRefused.Why;
import io.yunzong.regulation.RegulationRule;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.json.RegulationJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The draft of the next version: opened, changed part by part, compared, published or discarded. */
@RestController
@RequestMapping("/api/regulation/draft")
class DraftController {
    private final RegulationDesk desk;
    private final DraftFinder drafts;
    private final Texts texts;

    DraftController(RegulationDesk desk, DraftFinder drafts, Texts texts) {
        this.desk = desk;
        this.drafts = drafts;
        this.texts = texts;
    }

    /**
     * A part as an editor leaves it.
     *
     * @param version of the part, as it was read
     * @param rules all of them, in order
     */
    record PartBody(@NotNull Long version, @NotNull JsonNode rules) {}

    record PublicationBody(@Nullable String note, @NotNull Long revision) {}

    @GetMapping
    @Requires(Permission.REGULATION_WRITE)
    DraftForm show(Locale locale) {
        return shown(drafts.get(), locale);
    }

    /** Opens a draft, or shows the one that is open. */
    @PostMapping
    @Requires(Permission.REGULATION_WRITE)
    DraftForm open(@Parameter(hidden = true) Caller caller, Locale locale) {
        return shown(desk.openDraft(caller), locale);
    }

    @PutMapping("/{part}")
    @Requires(Permission.REGULATION_WRITE)
    DraftForm edit(
            @PathVariable String part,
            @Valid @RequestBody PartBody body,
            @Parameter(hidden = true) Caller caller,
            Locale locale) {
        RegulationPart which = part(part);
        return shown(desk.edit(new EditPart(which, rules(which, body.rules()), body.version()), caller), locale);
    }

    @GetMapping("/differences")
    @Requires(Permission.REGULATION_WRITE)
    List<DifferenceForm> differences(Locale locale) {
        Wording wording = new Wording(texts, locale);
        return drafts.differences(drafts.get()).stream()
                .map(difference -> DifferenceForm.of(difference, wording))
                .toList();
    }

    @PostMapping("/publication")
    @Requires(Permission.REGULATION_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    VersionForms.Whole publish(@Valid @RequestBody PublicationBody body, @Parameter(hidden = true) Caller caller) {
        String note = body.note() == null ? "" : body.note();
        RegulationVersion published = desk.publish(new PublishDraft(note, body.revision()), caller);
        return VersionForms.Whole.of(published, published.number());
    }

    @DeleteMapping
    @Requires(Permission.REGULATION_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@RequestParam long revision, @Parameter(hidden = true) Caller caller) {
        desk.discard(revision, caller);
    }

    private DraftForm shown(RegulationDraft draft, Locale locale) {
        return DraftForm.of(draft, drafts.faults(draft), texts, locale);
    }

    private static RegulationPart part(String name) {
        return Stream.of(RegulationPart.values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(RegulationRefused::notFound);
    }

    private static List<? extends RegulationRule> rules(RegulationPart part, JsonNode rules) {
        try {
            return RegulationJson.read(part, rules.toString());
        } catch (JacksonException e) {
            String path = RegulationJson.path(e);
            RegulationRefused refused = new RegulationRefused(
                    Kind.INVALID,
                    Why.PART_UNREADABLE.unmet("path", path).inField(part.name().toLowerCase(Locale.ROOT) + path));
            refused.initCause(e);
            throw refused;
        }
    }
}
