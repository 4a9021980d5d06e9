package io.yunzong.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table in delimited text. */
final class TextSheet implements Sheet {

    private static final int SAMPLE = 1 << 17;
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};

    private final TextSource source;
    private final SheetLimits limits;
    private final Charset charset;
    private final char delimiter;
    private final HeadingFinder.Found found;

    private TextSheet(
            TextSource source, SheetLimits limits, Charset charset, char delimiter, HeadingFinder.Found found) {
        this.source = source;
        this.limits = limits;
        this.charset = charset;
        this.delimiter = delimiter;
        this.found = found;
    }

    static TextSheet open(TextSource source, String fileName, SheetLimits limits) throws IOException {
        Charset charset = source.charset();
        String sample = sample(source, charset);
        char delimiter = delimiter(sample, fileName.replaceFirst("\\.gz$", "").endsWith(".tsv"), limits);
        List<SheetRow> first = new ArrayList<>();
        try (TextRows rows = new TextRows(source.open(charset), delimiter, limits, 0)) {
            while (first.size() < HeadingFinder.ROWS && rows.hasNext()) {
                first.add(rows.next());
            }
        }
        return new TextSheet(source, limits, charset, delimiter, HeadingFinder.find(first, List.of(), limits));
    }

    private static String sample(TextSource source, Charset charset) throws IOException {
        char[] sample = new char[SAMPLE];
        int filled = 0;
        try (var reader = source.open(charset).reader()) {
            int n = reader.read(sample, 0, SAMPLE);
            while (n > 0 && filled + n < SAMPLE) {
                filled += n;
                n = reader.read(sample, filled, SAMPLE - filled);
            }
            filled += Math.max(n, 0);
        }
        String text = new String(sample, 0, filled);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The delimiter which gives the most columns the most rows agree on; {@code sep=;} in the first line says it. */
    private static char delimiter(String sample, boolean tabsExpected, SheetLimits limits) throws IOException {
        if (sample.length() > 4 && sample.startsWith("sep=")) {
            return sample.charAt(4);
        }
        char best = tabsExpected ? '\t' : ',';
        int bestScore = 0;
        for (char candidate : DELIMITERS) {
            int score = score(sample, candidate, limits);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String sample, char candidate, SheetLimits limits) throws IOException {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        CsvCursor cursor = new CsvCursor(new StringReader(sample), candidate, limits);
        try {
            for (int i = 0; i < 50; i++) {
                SheetRow row = cursor.next();
                if (row == null) {
                    break;
                }
                rowsByWidth.merge(row.cells().size(), 1, Integer::sum);
            }
        } catch (SheetsRefused e) {
            // a quote cut by the end of the sample, or read under the wrong delimiter: what was seen counts
        }
        return rowsByWidth.entrySet().stream()
                .filter(e -> e.getKey() > 1)
                .mapToInt(e -> (e.getKey() - 1) * e.getValue() * e.getValue())
                .max()
                .orElse(0);
    }

    @Override
    public SheetFormat format() {
        return delimiter == '\t' ? SheetFormat.TSV : SheetFormat.CSV;
    }

    @Override
    public Optional<Charset> charset() {
        return Optional.of(charset);
    }

    @Override
    public Optional<Character> delimiter() {
        return Optional.of(delimiter);
    }

    @Override
    public Optional<String> sheetName() {
        return Optional.empty();
    }

    @Override
    public List<String> headings() {
        return found.headings();
    }

    @Override
    public long headingRow() {
        return found.row();
    }

    @Override
    public SheetRows rows() {
        try {
            return new TextRows(source.open(charset), delimiter, limits, found.row());
        } catch (IOException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }

    @Override
    public void close() {
        // nothing is held open between passes
    }

    private static final class TextRows implements SheetRows {
        private final TextSource.Opened opened;
        private final CsvCursor cursor;
        private final long after;
        private @Nullable SheetRow ahead;

        TextRows(TextSource.Opened opened, char delimiter, SheetLimits limits, long after) throws IOException {
            this.opened = opened;
            this.cursor = new CsvCursor(opened.reader(), delimiter, limits);
            this.after = after;
            advance();
        }

        private void advance() throws IOException {
            do {
                ahead = cursor.next();
            } while (ahead != null && (ahead.number() <= after || ahead.isBlank() || isDelimiterLine(ahead)));
        }

        private static boolean isDelimiterLine(SheetRow row) {
            return row.number() == 1 && row.cell(0).text().startsWith("sep=");
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public SheetRow next() {
            SheetRow row = ahead;
            if (row == null) {
                throw new NoSuchElementException();
            }
            try {
                advance();
            } catch (IOException e) {
                throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
            }
            return row;
        }

        @Override
        public double progress() {
            return opened.progress();
        }

        @Override
        public void close() {
            try {
                opened.reader().close();
            } catch (IOException e) {
                throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
            }
        }
    }
}
