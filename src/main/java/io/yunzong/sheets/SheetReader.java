package io.yunzong.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Opens a file as a table, going by what is in it; its name only settles what the content leaves open. Understands
 * workbooks (.xlsx), delimited text and either of them packed with gzip.
 */
public final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    private SheetReader() {}

    /** Opens a file under its own name with the usual limits. */
    public static Sheet open(Path file) {
        Path name = file.getFileName();
        return open(file, name == null ? "" : name.toString(), SheetLimits.DEFAULT);
    }

    /** Opens a file that was sent under another name. */
    public static Sheet open(Path file, String fileName, SheetLimits limits) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw tooLarge(limits);
            }
            byte[] head = head(file);
            if (startsWith(head, ZIP)) {
                return XlsxSheet.open(file, limits, () -> {});
            }
            if (startsWith(head, COMPOUND)) {
                throw new SheetsRefused(isEncrypted(file) ? SheetsRefused.Why.ENCRYPTED : SheetsRefused.Why.OLD_EXCEL);
            }
            if (startsWith(head, EMPTY_ZIP)) {
                throw new SheetsRefused(SheetsRefused.Why.NOT_A_TABLE);
            }
            boolean packed = startsWith(head, GZIP);
            return TextSheet.open(new TextSource(file, packed, limits), fileName.toLowerCase(Locale.ROOT), limits);
        } catch (IOException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }

    /** Opens a stream by way of a temporary file, which goes when the sheet is closed. */
    public static Sheet open(InputStream source, String fileName) {
        try {
            Path copy = Files.createTempFile("sheet", ".tmp");
            try {
                spool(source, copy, SheetLimits.DEFAULT);
                return new OwnedSheet(open(copy, fileName, SheetLimits.DEFAULT), copy);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }

    static Path temporaryCopyOf(Sheet sheet) {
        return ((OwnedSheet) sheet).copy();
    }

    private static void spool(InputStream source, Path copy, SheetLimits limits) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
                total += n;
                if (total > limits.fileBytes()) {
                    throw tooLarge(limits);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static SheetsRefused tooLarge(SheetLimits limits) {
        return new SheetsRefused(
                SheetsRefused.Why.TOO_LARGE, Map.of("megabytes", Long.toString(limits.fileBytes() >> 20)));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** An encrypted workbook is a compound file with a stream of this name; an old one has a stream "Workbook". */
    private static boolean isEncrypted(Path file) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        boolean[] found = {false};
        try (InputStream in = Files.newInputStream(file)) {
            ByteScan.forEach(in, name, window -> found[0] = true);
        }
        return found[0];
    }

    /** Deletes the temporary copy after closing what was read from it. */
    private record OwnedSheet(Sheet sheet, Path copy) implements Sheet {
        @Override
        public SheetFormat format() {
            return sheet.format();
        }

        @Override
        public java.util.Optional<java.nio.charset.Charset> charset() {
            return sheet.charset();
        }

        @Override
        public java.util.Optional<Character> delimiter() {
            return sheet.delimiter();
        }

        @Override
        public java.util.Optional<String> sheetName() {
            return sheet.sheetName();
        }

        @Override
        public java.util.List<String> headings() {
            return sheet.headings();
        }

        @Override
        public long headingRow() {
            return sheet.headingRow();
        }

        @Override
        public SheetRows rows() {
            return sheet.rows();
        }

        @Override
        public void forEachRow(Consumer<SheetRow> action) {
            sheet.forEachRow(action);
        }

        @Override
        public void close() {
            sheet.close();
            copy.toFile().delete();
        }
    }
}
