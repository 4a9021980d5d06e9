package io.yunzong.imports;

import io.yunzong.identity.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that files are loaded into; a bean of the module that owns the thing.
 *
 * <p>Its texts stand in the owner's messages under {@link #textPrefix()}: the prefix itself names the target, {@code
 * prefix.field} the heading of a field with further spellings after bars ({@code 网点编码|编码|代码}), and {@code
 * prefix.field.CONSTANT} the words of a choice. The first word is what templates and messages show.
 */
public interface ImportTarget {

    /** Its name in addresses, profiles and on the command line, such as {@code sites}. */
    String key();

    /** Where its texts are, such as {@code network.import.sites}. */
    String textPrefix();

    /** What somebody must hold, besides the right to import, to load rows of this kind. */
    Permission permission();

    /** The fields in the order of the template. */
    List<ImportField> fields();

    /** Rows per transaction. */
    default int batchSize() {
        return 500;
    }

    /**
     * The field whose equal values in neighbouring rows make them one thing (the nodes of a lane): such rows are never
     * cut apart into two batches, and one that is not valid takes its neighbours with it. Null where every row stands
     * alone.
     */
    default @Nullable String groupedBy() {
        return null;
    }

    /**
     * Loads rows that are valid by their fields, within the transaction of the caller, and says for each in the same
     * order what became of it. Loading a row a second time must answer {@link RowOutcome.Unchanged}. A dry run calls
     * the same and rolls back. A row that cannot be loaded is answered with {@link RowOutcome.Refused}. An exception
     * instead, and a refusal of a transactional method that the target caught, roll the batch back; it is then loaded
     * again row by row with the refusal as that row's reason, which is right but slow.
     */
    List<RowOutcome> load(ImportContext context, List<ImportRow> rows);

    /**
     * Takes back what one import created, within the transaction of the caller: everything, or nothing when something
     * has happened meanwhile. What cannot be removed, because it is part of a history, is withdrawn and said.
     */
    default UndoOutcome undo(ImportContext context, List<Long> createdIds) {
        return UndoOutcome.of(List.of(ImportsRefused.Why.UNDO_NOT_OFFERED.unmet()));
    }
}
