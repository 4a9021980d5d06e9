/**
 * Files in: upload, map columns to fields, try without effect, load in the background, hand back what was wrong, undo.
 * Knows nothing of what it loads: a module that wants rows implements {@link io.yunzong.imports.ImportTarget}.
 *
 * <p>Words: a <em>target</em> takes rows of one kind; a <em>profile</em> says how the columns of one partner's file
 * become a target's fields; a <em>job</em> is one file on its way in; a <em>batch</em> is some hundred rows loaded in one
 * transaction together with the job's progress, so that a crash neither loses nor repeats a row; a <em>remark</em> is
 * what is to be said about a row. No row disappears without one. Clause C-15.
 */
@NullMarked
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"kernel", "platform", "identity", "sheets"})
package io.yunzong.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
