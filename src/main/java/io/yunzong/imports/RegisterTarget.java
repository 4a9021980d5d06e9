package io.yunzong.imports;

import io.yunzong.identity.Permission;
import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveTopic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A target whose rows are entries of a register: what is loaded is noted once per batch, and it is taken back unless
 * somebody wrote to an entry or something refers to it.
 *
 * @param <T> an entry
 */
public abstract class RegisterTarget<T> implements ImportTarget {
    private static final int NAMED = 5;

    private final Frame frame;
    private final List<ImportField> fields;
    private final Shelf<T> shelf;
    private final RegisterNotes notes;

    /**
     * What tells one such target from another.
     *
     * @param key its name, such as {@code sites}; its texts stand under {@code module.import.key}
     * @param thing one entry in the audit trail, such as {@code site}
     * @param inUse said of entries something refers to; takes count and names
     * @param edited said of entries somebody wrote to; takes count and names
     */
    public record Frame(
            String module,
            String key,
            String thing,
            Permission permission,
            LiveTopic topic,
            int batchSize,
            Reason inUse,
            Reason edited) {}

    protected RegisterTarget(Frame frame, List<ImportField> fields, Shelf<T> shelf, RegisterNotes notes) {
        this.frame = frame;
        this.fields = List.copyOf(fields);
        this.shelf = shelf;
        this.notes = notes;
    }

    /** Loads the rows of one batch. */
    protected abstract Register.Loaded take(ImportContext context, List<ImportRow> rows);

    protected final Shelf<T> shelf() {
        return shelf;
    }

    @Override
    public final String key() {
        return frame.key();
    }

    @Override
    public final String textPrefix() {
        return frame.module() + ".import." + frame.key();
    }

    @Override
    public final Permission permission() {
        return frame.permission();
    }

    @Override
    public final int batchSize() {
        return frame.batchSize();
    }

    @Override
    public final List<ImportField> fields() {
        return fields;
    }

    @Override
    public final List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        Register.Loaded loaded = take(context, rows);
        notes.loaded(frame, context, loaded);
        return loaded.outcomes();
    }

    @Override
    public final UndoOutcome undo(ImportContext context, List<Long> createdIds) {
        List<Long> ids = createdIds.stream().distinct().toList();
        List<T> entries = shelf.list(ids);
        List<Unmet> unmet = new ArrayList<>();
        name(frame.inUse(), among(entries, shelf.listUsed(ids)), unmet);
        name(frame.edited(), among(entries, shelf.listEdited(entries)), unmet);
        if (unmet.isEmpty()) {
            remove(context, entries);
        }
        return UndoOutcome.of(unmet);
    }

    /** How many entries were taken away, and how many had to stay. */
    record Released(int removed, int kept) {}

    /** Takes away those of the entries that nobody wrote to and nothing refers to. */
    final Released release(ImportContext context, List<Long> ids) {
        List<T> entries = shelf.list(ids);
        Set<Long> bound = new HashSet<>(shelf.listUsed(ids));
        bound.addAll(shelf.listEdited(entries));
        List<T> free = entries.stream()
                .filter(entry -> !bound.contains(shelf.id(entry)))
                .toList();
        remove(context, free);
        return new Released(free.size(), entries.size() - free.size());
    }

    private void remove(ImportContext context, List<T> entries) {
        if (!entries.isEmpty()) {
            shelf.remove(entries.stream().map(shelf::id).toList());
            notes.takenBack(frame, context, entries.size());
        }
    }

    private List<T> among(List<T> entries, Set<Long> ids) {
        return entries.stream().filter(entry -> ids.contains(shelf.id(entry))).toList();
    }

    private void name(Reason why, List<T> entries, List<Unmet> unmet) {
        if (!entries.isEmpty()) {
            String some = String.join(
                    ", ", entries.stream().limit(NAMED).map(shelf::name).toList());
            unmet.add(why.unmet(Map.of("count", entries.size(), "names", entries.size() > NAMED ? some + " …" : some)));
        }
    }
}
