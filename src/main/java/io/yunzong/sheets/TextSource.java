package io.yunzong.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a text file, unpacked where packed, and the encoding they are in. */
final class TextSource {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final boolean packed;
    private final SheetLimits limits;
    private final long packedBytes;

    TextSource(Path file, boolean packed, SheetLimits limits) throws IOException {
        this.file = file;
        this.packed = packed;
        this.limits = limits;
        this.packedBytes = Files.size(file);
    }

    /** A stream over the text, and how far it is through the file. */
    record Opened(Reader reader, GuardedInput counted, long packedBytes) {
        double progress() {
            return packedBytes == 0 ? 1 : Math.min(1, (double) counted.count() / packedBytes);
        }
    }

    Opened open(Charset charset) throws IOException {
        // progress is measured on the file itself; the limit on what comes out of it
        GuardedInput counted = new GuardedInput(Files.newInputStream(file), packedBytes, limits);
        InputStream in = packed ? unpack(counted) : counted;
        return new Opened(new BufferedReader(new InputStreamReader(in, charset), BUFFER), counted, packedBytes);
    }

    private InputStream unpack(InputStream in) throws IOException {
        return new GuardedInput(new GZIPInputStream(in, BUFFER), packedBytes, limits);
    }

    private InputStream bytes() throws IOException {
        InputStream in = Files.newInputStream(file);
        return packed ? unpack(in) : in;
    }

    /**
     * The encoding: by its mark, by the zero bytes of UTF-16, strictly as UTF-8 over the whole file, else GB18030
     * (what Chinese Excel saves as CSV).
     */
    Charset charset() throws IOException {
        byte[] head;
        try (InputStream in = bytes()) {
            head = in.readNBytes(4096);
        }
        Charset wide = wide(head);
        if (wide != null && decodes(wide)) {
            return wide;
        }
        for (byte b : head) {
            if (b == 0) {
                throw new SheetsRefused(SheetsRefused.Why.NOT_A_TABLE);
            }
        }
        if (decodes(StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(GB18030)) {
            return GB18030;
        }
        throw new SheetsRefused(SheetsRefused.Why.NOT_A_TABLE);
    }

    private static @org.jspecify.annotations.Nullable Charset wide(byte[] head) {
        if (head.length < 2) {
            return null;
        }
        int first = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            evenZeros += head[i] == 0 ? 1 : 0;
            oddZeros += head[i + 1] == 0 ? 1 : 0;
        }
        int pairs = head.length / 2;
        if (evenZeros == 0 && oddZeros * 5 > pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return oddZeros == 0 && evenZeros * 5 > pairs ? StandardCharsets.UTF_16BE : null;
    }

    private boolean decodes(Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        try (InputStream in = bytes()) {
            for (int n = read(in, bytes); n >= 0; n = read(in, bytes)) {
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, false);
                if (result.isError() || hasControl(chars.flip())) {
                    return false;
                }
                chars.clear();
                bytes.compact();
            }
        }
        bytes.flip();
        return !decoder.decode(bytes, chars, true).isError();
    }

    private static int read(InputStream in, ByteBuffer bytes) throws IOException {
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(n, 0));
        return n;
    }

    /** Control characters that no text file holds but pictures and programs do. */
    private static boolean hasControl(CharBuffer chars) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x1C && c != 0x0B) {
                return true;
            }
        }
        return false;
    }
}
