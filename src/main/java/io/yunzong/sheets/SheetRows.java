package io.yunzong.sheets;

import java.util.Iterator;

/** One pass over the rows of a table, in their order; rows without content are left out. */
public interface SheetRows extends Iterator<SheetRow>, AutoCloseable {

    /** How far through the file this pass is, 0 to 1. */
    double progress();

    @Override
    void close();
}
