package io.yunzong.imports;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.ImportJobId;
import java.time.ZoneId;

/**
 * The circumstances under which rows are loaded.
 *
 * @param caller who loads; their rights and scope hold for every row
 * @param dryRun whether everything will be rolled back; only effects outside the database need to look at it
 * @param zone the clock of the file's times
 */
public record ImportContext(ImportJobId job, Caller caller, boolean dryRun, String fileName, ZoneId zone) {}
