package io.yunzong.regulation.web;

import io.yunzong.kernel.Unmet;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.DraftPart;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationDraft;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The draft as editors see it.
 *
 * @param revision names the state that was looked at, for publishing and discarding
 * @param parts carries the version each part is changed at
 * @param faults what stands against publishing it
 */
record DraftForm(
        int basedOn,
        long revision,
        Instant openedAt,
        String openedBy,
        List<DraftPart> parts,
        List<Fault> faults,
        RegulationContent content) {
    /** One fault, as a sentence. */
    record Fault(String code, String message, @Nullable String field) {}

    static DraftForm of(RegulationDraft draft, List<Unmet> faults, Texts texts, Locale locale) {
        return new DraftForm(
                draft.basedOn(),
                draft.revision(),
                draft.openedAt(),
                draft.openedBy(),
                draft.parts(),
                faults.stream()
                        .map(unmet -> new Fault(unmet.code(), texts.of(unmet, locale), unmet.field()))
                        .toList(),
                draft.content());
    }
}
