package io.yunzong.network.intake;

import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.Register;
import io.yunzong.imports.RegisterNotes;
import io.yunzong.imports.RegisterTarget;
import io.yunzong.imports.RowOutcome;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Lane;
import io.yunzong.network.NodeRole;
import io.yunzong.network.domain.LaneGate;
import io.yunzong.network.domain.LaneRules;
import io.yunzong.network.domain.Lanes;
import io.yunzong.network.domain.Sites;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads lanes by code, one row per node; neighbouring rows of one code are one lane. Clauses A-39, B-04. */
@Component
class LaneTarget extends RegisterTarget<Lane> {
    private static final String CODE = "code";

    private static final List<ImportField> FIELDS = List.of(
            ImportField.text(CODE, "LY-GZ").mandatory(),
            ImportField.text("name", "临沂-广州").mandatory(),
            ImportField.number("distanceKm", "1850"),
            ImportField.wholeNumber("seq", "1"),
            ImportField.text("siteCode", "LY001").mandatory(),
            ImportField.choice("role", NodeRole.class, "发货公司").mandatory(),
            ImportField.wholeNumber("standardMinutesFromPrevious", "0"),
            ImportField.wholeNumber("standardDwellMinutes", "30"),
            ImportField.yesNo("active", "是"));

    private final Lanes lanes;
    private final LaneGate gate;
    private final Codebook.Desk codebooks;

    LaneTarget(Lanes lanes, Sites sites, Codebook.Desk codebooks, Intake intake, RegisterNotes notes) {
        super(Intake.frame("lanes", "lane", Intake.BATCH), FIELDS, new LaneShelf(lanes, intake), notes);
        this.lanes = lanes;
        this.gate = new LaneGate(lanes, sites);
        this.codebooks = codebooks;
    }

    @Override
    public String groupedBy() {
        return CODE;
    }

    @Override
    protected Register.Loaded take(ImportContext context, List<ImportRow> rows) {
        return new Batch(rows).load(rows);
    }

    private final class Batch {
        private final Codebook codes;
        private final Map<String, Lane> known;
        private final Map<String, Long> firstRows = new HashMap<>();
        private final List<RowOutcome> outcomes = new ArrayList<>();
        private int added;
        private int changed;

        Batch(List<ImportRow> rows) {
            codes = codebooks.open(rows, null, "siteCode");
            known = new HashMap<>(
                    lanes.listByCode(rows.stream().map(Batch::code).collect(Collectors.toSet())));
        }

        Register.Loaded load(List<ImportRow> rows) {
            List<ImportRow> group = new ArrayList<>();
            for (ImportRow row : rows) {
                if (!group.isEmpty() && !code(group.getFirst()).equals(code(row))) {
                    loadLane(group);
                    group = new ArrayList<>();
                }
                group.add(row);
            }
            if (!group.isEmpty()) {
                loadLane(group);
            }
            return new Register.Loaded(outcomes, added, changed);
        }

        private void loadLane(List<ImportRow> rows) {
            outcomes.addAll(Collections.nCopies(rows.size(), outcome(rows)));
        }

        private RowOutcome outcome(List<ImportRow> rows) {
            String code = code(rows.getFirst());
            Lane before = known.get(code);
            List<Unmet> unmet = new ArrayList<>();
            Lane after = new LaneReading(rows, codes).lane(before, unmet);
            Long earlier = firstRows.putIfAbsent(code, rows.getFirst().number());
            if (earlier != null && unmet.isEmpty()) {
                return Register.repeat(after.equals(before), earlier);
            }
            unmet.addAll(unmet.isEmpty() ? gate.check(after) : LaneRules.check(after));
            if (!unmet.isEmpty()) {
                return new RowOutcome.Refused(
                        unmet.stream().map(LaneReading::inColumn).distinct().toList());
            }
            if (after.equals(before)) {
                return RowOutcome.unchanged();
            }
            return write(code, before, after);
        }

        private RowOutcome write(String code, @Nullable Lane before, Lane after) {
            if (before == null) {
                long id = shelf().add(after);
                remember(code, id);
                added++;
                return RowOutcome.created(id);
            }
            shelf().change(after);
            remember(code, before.id().value());
            changed++;
            return RowOutcome.updated();
        }

        private void remember(String code, long id) {
            shelf().list(List.of(id)).forEach(lane -> known.put(code, lane));
        }

        private static String code(ImportRow row) {
            return Intake.fold(row.text(CODE));
        }
    }
}
