package io.yunzong.imports;

import io.yunzong.kernel.ImportJobId;

/**
 * How far a running import is.
 *
 * @param share 0 to 1
 */
public record ImportProgress(ImportJobId job, ImportCounts counts, double share) {}
