package io.yunzong.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Finds a sequence of bytes in a stream without holding the stream. */
final class ByteScan {

    /** What follows a find, at most. */
    private static final int TAIL = 64;

    private ByteScan() {}

    /** Calls with the up to 64 bytes (as Latin-1) that follow each occurrence; reads the stream to its end. */
    static void forEach(InputStream in, byte[] wanted, Consumer<String> action) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int filled = 0;
        boolean end = false;
        while (!end) {
            int n = in.read(buffer, filled, buffer.length - filled);
            end = n < 0;
            filled += Math.max(n, 0);
            // near the end of the buffer a find may lack its tail: leave it for the next round
            int limit = end ? filled - wanted.length : filled - wanted.length - TAIL;
            int from = 0;
            for (; from <= limit; from++) {
                if (buffer[from] == wanted[0] && matches(buffer, from, wanted)) {
                    int start = from + wanted.length;
                    int length = Math.min(TAIL, filled - start);
                    action.accept(new String(buffer, start, length, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
        }
    }

    private static boolean matches(byte[] buffer, int from, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (buffer[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
