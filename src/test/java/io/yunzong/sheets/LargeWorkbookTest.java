package io.yunzong.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workbook whose worksheet unpacks to more than 60 MB; {@code -Dsheets.largeRows=700000} makes it the 200 MB file
 * (packed) that the product promises to read.
 */
@Tag("C-15")
class LargeWorkbookTest {

    private static final int ROWS = Integer.getInteger("sheets.largeRows", 30_000);
    private static final int COLUMNS = 30;

    @TempDir
    Path folder;

    @Test
    void readsWithBoundedMemory() throws Exception {
        Path file = folder.resolve("large.xlsx");
        List<Column<Integer>> columns = IntStream.range(0, COLUMNS)
                .mapToObj(i ->
                        Column.<Integer>text("column" + i, n -> "text " + n + " of column " + i + " " + n * 31L * i))
                .toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            SheetWriter.xlsx(out, "large", columns, IntStream.range(0, ROWS).boxed());
        }
        System.gc();
        long before = liveAfterCollection();
        long rows = 0;
        long peak = 0;
        try (Sheet sheet = SheetReader.open(file)) {
            Iterator<SheetRow> pass = sheet.rows();
            while (pass.hasNext()) {
                pass.next();
                if (++rows % (ROWS / 4) == 0) {
                    System.gc();
                    peak = Math.max(peak, liveAfterCollection() - before);
                }
            }
            ((SheetRows) pass).close();
        }
        assertThat(rows).isEqualTo(ROWS);
        assertThat(peak).isLessThan(16L << 20);
    }

    private static long liveAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }
}
