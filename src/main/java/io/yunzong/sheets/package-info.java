/**
 * Tables in and out: reads workbooks and delimited text as people really send them, and writes the product's own
 * Excel and CSV files. Knows nothing of freight.
 *
 * <p>Reading streams with bounded memory whatever the size of the file; the hazards of real files (byte order marks,
 * GB18030, serial dates, merged headings, formulas, zip bombs) end here and never reach another module. Writing
 * guards against formula injection in one place, {@link io.yunzong.sheets.SheetWriter}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sheets",
        allowedDependencies = {"kernel"})
package io.yunzong.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
