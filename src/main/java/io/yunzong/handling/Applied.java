package io.yunzong.handling;

import io.yunzong.kernel.LoadId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param repeated it was reported before and had its effect then
 * @param scan what a scanned code turned out to be
 */
public record Applied(
        LoadId loadId, boolean repeated, @Nullable ScanAnswer scan) {}
