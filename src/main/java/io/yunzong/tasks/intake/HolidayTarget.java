package io.yunzong.tasks.intake;

import static java.util.Objects.requireNonNull;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.Register;
import io.yunzong.imports.RowOutcome;
import io.yunzong.imports.UndoOutcome;
import io.yunzong.kernel.Unmet;
import io.yunzong.tasks.Holiday;
import io.yunzong.tasks.TasksRefused;
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.HolidayRules;
import io.yunzong.tasks.domain.Holidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads public holidays and make-up working days, day by day, as the State Council announces them. */
@Component
class HolidayTarget implements ImportTarget {
    private final Holidays holidays;
    private final Audit audit;

    HolidayTarget(Holidays holidays, Audit audit) {
        this.holidays = holidays;
        this.audit = audit;
    }

    @Override
    public String key() {
        return "holidays";
    }

    @Override
    public String textPrefix() {
        return "tasks.import.holidays";
    }

    @Override
    public Permission permission() {
        return Permission.ROTA_WRITE;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.date("day", "2026-10-01").mandatory(),
                ImportField.choice("kind", Holiday.Kind.class, "放假").mandatory(),
                ImportField.text("name", "国庆节").mandatory());
    }

    @Override
    public List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        Register.Loaded loaded = new Days(context.caller(), rows).load(rows);
        if (loaded.added() + loaded.changed() > 0) {
            audit.record(
                    context.caller(),
                    "holiday.imported",
                    "import:" + context.job(),
                    Map.of("file", context.fileName(), "added", loaded.added(), "changed", loaded.changed()));
        }
        return loaded.outcomes();
    }

    @Override
    public UndoOutcome undo(ImportContext context, List<Long> createdIds) {
        List<String> edited = holidays.list(createdIds).stream()
                .filter(holiday -> holiday.version() > 0)
                .map(holiday -> holiday.day().toString())
                .toList();
        if (!edited.isEmpty()) {
            return UndoOutcome.of(List.of(
                    Why.IMPORTED_EDITED.unmet(Map.of("count", edited.size(), "names", String.join(", ", edited)))));
        }
        holidays.remove(createdIds);
        audit.record(
                context.caller(), "holiday.taken_back", "import:" + context.job(), Map.of("count", createdIds.size()));
        return UndoOutcome.done(List.of());
    }

    /** The days as the rows of one batch meet them. */
    private final class Days implements Register<Holiday> {
        private final Caller caller;
        private final Map<String, Holiday> known = new HashMap<>();

        Days(Caller caller, List<ImportRow> rows) {
            this.caller = caller;
            holidays.listByDay(rows.stream().map(Days::day).toList())
                    .forEach(holiday -> known.put(holiday.day().toString(), holiday));
        }

        private static LocalDate day(ImportRow row) {
            return requireNonNull(row.date("day"));
        }

        @Override
        public String key(ImportRow row) {
            return day(row).toString();
        }

        @Override
        public @Nullable Holiday find(String key) {
            return known.get(key);
        }

        @Override
        public Holiday read(ImportRow row, @Nullable Holiday before, List<Unmet> unmet) {
            return new Holiday(
                    before == null ? 0 : before.id(),
                    day(row),
                    requireNonNull(row.choice("kind", Holiday.Kind.class)),
                    row.textOr("name", ""),
                    before == null ? 0 : before.version());
        }

        @Override
        public List<Unmet> check(@Nullable Holiday before, Holiday after) {
            List<Unmet> unmet = new ArrayList<>(HolidayRules.checkReach(caller));
            unmet.addAll(HolidayRules.check(after));
            return unmet;
        }

        @Override
        public long add(Holiday entry) {
            Holiday added = holidays.add(entry).orElseThrow(Days::changedMeanwhile);
            known.put(added.day().toString(), added);
            return added.id();
        }

        @Override
        public void change(Holiday entry) {
            if (!holidays.change(entry)) {
                throw changedMeanwhile();
            }
            holidays.find(entry.id())
                    .ifPresent(changed -> known.put(changed.day().toString(), changed));
        }

        private static TasksRefused changedMeanwhile() {
            return new TasksRefused(TasksRefused.Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
        }
    }
}
