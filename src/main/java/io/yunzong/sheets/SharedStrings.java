package io.yunzong.sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of texts that the cells of a workbook point into. The first texts stay in memory; when they pass a bound
 * the rest goes to a temporary file, of which only the places are remembered (8 bytes a text).
 */
final class SharedStrings implements AutoCloseable {

    /** Characters kept in memory. */
    static final int IN_MEMORY = 8 << 20;

    private final List<String> memory = new ArrayList<>();
    private final int bound;
    private long characters;

    private @Nullable Path file;
    private @Nullable OutputStream out;
    private @Nullable Arena arena;
    private @Nullable MemorySegment bytes;
    private long[] ends = new long[1024];
    private int spilled;
    private long written;

    private SharedStrings(int bound) {
        this.bound = bound;
    }

    static SharedStrings none() {
        return new SharedStrings(0);
    }

    static SharedStrings load(XlsxPackage source, String part, SheetLimits limits, int bound) throws IOException {
        SharedStrings strings = new SharedStrings(bound);
        try {
            StringBuilder text = new StringBuilder();
            source.visit(part, xml -> {
                if (xml.getLocalName().equals("si")) {
                    text.setLength(0);
                    // one character more than a cell may hold shows that the text is too long
                    XlsxPackage.readText(xml, text, limits.cellLength() + 1);
                    text.setLength(Math.min(text.length(), limits.cellLength() + 1));
                    strings.add(XlsxPackage.unescape(text.toString()));
                }
            });
            strings.finish();
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void add(String text) throws IOException {
        if (characters <= bound) {
            memory.add(text);
            // the object itself weighs about as much as twenty characters
            characters += text.length() + 20;
            return;
        }
        if (out == null) {
            file = Files.createTempFile("strings", ".tmp");
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.write(encoded);
        written += encoded.length;
        if (spilled == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[spilled++] = written;
    }

    @SuppressWarnings("MustBeClosedChecker") // lives as long as this table and goes with it
    private void finish() throws IOException {
        Path spill = file;
        if (out == null || spill == null) {
            return;
        }
        out.close();
        arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(spill, StandardOpenOption.READ)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, written, arena);
        }
    }

    int size() {
        return memory.size() + spilled;
    }

    boolean isSpilled() {
        return spilled > 0;
    }

    /** The text at a place, or null if there is none. */
    @Nullable
    String find(int index) {
        if (index < 0 || index >= size()) {
            return null;
        }
        MemorySegment mapped = bytes;
        if (index < memory.size() || mapped == null) {
            return memory.get(index);
        }
        int place = index - memory.size();
        long start = place == 0 ? 0 : ends[place - 1];
        byte[] encoded = mapped.asSlice(start, ends[place] - start).toArray(ValueLayout.JAVA_BYTE);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (arena != null) {
            arena.close();
            arena = null;
            bytes = null;
        }
        try {
            if (out != null) {
                out.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }
}
