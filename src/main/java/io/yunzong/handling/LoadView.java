package io.yunzong.handling;

import io.yunzong.kernel.Unmet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A load as somebody stands before it.
 *
 * @param next the step that comes next, or null when all is done
 * @param unmet what speaks against it now
 * @param actions the commands they may give now, by their names on the wire
 * @param maySign the checks they may sign
 */
public record LoadView(
        LoadSheet sheet, @Nullable LoadStep next, List<Unmet> unmet, Set<String> actions, Set<ItemKey> maySign) {
    public LoadView {
        unmet = List.copyOf(unmet);
        maySign = Set.copyOf(maySign);
    }
}
