package io.yunzong.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Counts what is read and refuses a stream that unpacks to more than the limits allow. */
final class GuardedInput extends FilterInputStream {

    /** Below this size no ratio is suspicious: short files of equal rows pack very well. */
    private static final long UNSUSPICIOUS = 64L << 20;

    private final long allowed;
    private long count;

    GuardedInput(InputStream in, long packedBytes, SheetLimits limits) {
        super(in);
        long byRatio = Math.max(UNSUSPICIOUS, Math.max(packedBytes, 1) * limits.unpackRatio());
        this.allowed = Math.min(limits.unpackedBytes(), byRatio);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            add(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            add(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long n) {
        count += n;
        if (count > allowed) {
            throw new SheetsRefused(
                    SheetsRefused.Why.UNPACKS_TOO_LARGE, Map.of("megabytes", Long.toString(allowed >> 20)));
        }
    }
}
