package io.yunzong.handling;

import io.yunzong.consignments.Regime;
import io.yunzong.handling.domain.QualityNotes;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.regulation.RegulationFinder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what the quality group looks at. */
@Component
class QualityBook {
    private final QualityNotes notes;
    private final RegulationFinder regulations;

    QualityBook(QualityNotes notes, RegulationFinder regulations) {
        this.notes = notes;
        this.regulations = regulations;
    }

    static Draft about(@Nullable ConsignmentId consignment, @Nullable String number) {
        return new Draft(consignment, number);
    }

    void note(Work work, QualityNote.Kind kind, Draft draft) {
        notes.add(List.of(draft.done(work, kind)));
    }

    void noteAll(Work work, QualityNote.Kind kind, List<Draft> drafts) {
        if (!drafts.isEmpty()) {
            notes.add(drafts.stream().map(draft -> draft.done(work, kind)).toList());
        }
    }

    /** Whose dictionaries people choose from at a load: the newest its cargo was booked under, else those in force. */
    int version(LoadSheet sheet) {
        return sheet.cargo().stream()
                .map(Cargo::regime)
                .filter(Objects::nonNull)
                .mapToInt(Regime::version)
                .max()
                .orElseGet(() -> regulations.current().number());
    }

    /** A note that is being written. */
    static final class Draft {
        private final @Nullable ConsignmentId consignment;
        private final @Nullable String number;
        private @Nullable String item;
        private @Nullable String reason;
        private @Nullable Integer version;
        private @Nullable String note;
        private String clause = "";

        private Draft(@Nullable ConsignmentId consignment, @Nullable String number) {
            this.consignment = consignment;
            this.number = number;
        }

        Draft item(@Nullable String text) {
            this.item = text;
            return this;
        }

        Draft because(@Nullable String word, @Nullable Integer ofVersion, @Nullable String text) {
            this.reason = word;
            this.version = ofVersion;
            this.note = text;
            return this;
        }

        Draft clause(String id) {
            this.clause = id;
            return this;
        }

        private QualityNote done(Work work, QualityNote.Kind kind) {
            Load load = work.load();
            return new QualityNote(
                    0,
                    kind,
                    work.at(),
                    load.siteId(),
                    load.id(),
                    load.kind(),
                    load.vehicleId(),
                    consignment,
                    number,
                    item,
                    reason,
                    version,
                    note,
                    clause,
                    work.caller().displayName());
        }
    }
}
