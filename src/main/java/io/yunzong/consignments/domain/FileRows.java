package io.yunzong.consignments.domain;

import io.yunzong.kernel.ImportJobId;
import java.util.Collection;
import java.util.Map;

/** Which row of which file brought which waybill, so that a number is noticed when it comes twice in a file. */
public interface FileRows {
    /** Rows by number, for those numbers the file has brought already. */
    Map<String, Long> find(ImportJobId job, Collection<String> numbers);

    /** What was noted before stands. */
    void add(ImportJobId job, Map<String, Long> rowsByNumber);

    void forget(ImportJobId job);
}
