package io.yunzong.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a {@link Shelf} as the rows of one batch meet them: looked up once before, and remembered as they
 * become.
 *
 * @param <T> an entry; equal entries say the same
 */
public abstract class ShelfRegister<T> implements Register<T> {
    private final Shelf<T> shelf;
    private final Map<String, T> known = new HashMap<>();

    protected ShelfRegister(Shelf<T> shelf) {
        this.shelf = shelf;
    }

    /** What is there already of what the rows are about, by key. */
    protected final void know(Map<String, T> those) {
        known.putAll(those);
    }

    /** What the rows are about. */
    protected final Set<String> keys(List<ImportRow> rows) {
        return rows.stream().map(this::key).collect(Collectors.toSet());
    }

    /** By what an entry is known, in the form of {@link #key}. */
    protected abstract String keyOf(T entry);

    @Override
    public final @Nullable T find(String key) {
        return known.get(key);
    }

    @Override
    public final long add(T entry) {
        long id = shelf.add(entry);
        remember(id, entry);
        return id;
    }

    @Override
    public final void change(T entry) {
        shelf.change(entry);
        remember(shelf.id(entry), entry);
    }

    /** As it reads now, its version included; by the key it was written under. */
    private void remember(long id, T written) {
        shelf.list(List.of(id)).forEach(entry -> known.put(keyOf(written), entry));
    }
}
