package io.yunzong.imports;

import io.yunzong.kernel.Unmet;
import java.util.List;

/**
 * A row of the file, read.
 *
 * @param faults what is wrong with its cells; with any, the target never sees it
 * @param group what it has in common with its neighbours; empty where rows stand alone
 */
record ReadRow(ImportRow row, List<Unmet> faults, String group) {
    boolean isValid() {
        return faults.isEmpty();
    }

    ReadRow with(Unmet fault) {
        return new ReadRow(row, List.of(fault), group);
    }
}
