package io.yunzong.imports;

import io.yunzong.kernel.Unmet;
import java.util.List;

/** What became of a row. */
public sealed interface RowOutcome {

    /** Something new came of it; the id is handed to {@link ImportTarget#undo} one day. Notes say how it was taken. */
    record Created(long id, List<Unmet> notes) implements RowOutcome {
        public Created {
            notes = List.copyOf(notes);
        }
    }

    /** Something that was there is different now. */
    record Updated() implements RowOutcome {}

    /** Everything the row says was there already. */
    record Unchanged() implements RowOutcome {}

    /** The row repeats another one and went into it; why it counts as the same. */
    record Merged(Unmet reason) implements RowOutcome {}

    /** The row cannot be loaded, for all these reasons. {@link Unmet#field()} is the key of an {@link ImportField}. */
    record Refused(List<Unmet> reasons) implements RowOutcome {
        public Refused {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refused row has a reason");
            }
            reasons = List.copyOf(reasons);
        }

        public Refused(Unmet reason) {
            this(List.of(reason));
        }
    }

    static RowOutcome created(long id) {
        return new Created(id, List.of());
    }

    /** Something new, of which there is something to be said. */
    static RowOutcome created(long id, List<Unmet> notes) {
        return new Created(id, notes);
    }

    static RowOutcome updated() {
        return new Updated();
    }

    static RowOutcome unchanged() {
        return new Unchanged();
    }

    static RowOutcome merged(Unmet reason) {
        return new Merged(reason);
    }

    static RowOutcome refused(Unmet... reasons) {
        return new Refused(List.of(reasons));
    }
}
