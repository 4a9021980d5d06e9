package io.yunzong.imports;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.Command;
import io.yunzong.platform.Texts;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * {@code ./yunzong import FILE --profile NAME}: loads a file and says what became of every row. Exit code 0 when the
 * file was read to its end, whatever rows it refused.
 */
@Component
class ImportCommand implements Command {
    private static final String PROFILE = "--profile";
    private static final int SHOWN = 20;
    private static final Caller OPERATOR = Caller.system("import");

    private final ImportRunner runner;
    private final ImportFinder finder;
    private final Texts texts;
    private final ReasonTexts reasons;
    private final PrintStream out = System.out;

    ImportCommand(ImportRunner runner, ImportFinder finder, Texts texts, ReasonTexts reasons) {
        this.runner = runner;
        this.finder = finder;
        this.texts = texts;
        this.reasons = reasons;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> args) {
        String file = null;
        String profile = null;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals(PROFILE) && i + 1 < args.size()) {
                profile = args.get(++i);
            } else if (arg.startsWith(PROFILE + "=")) {
                profile = arg.substring(PROFILE.length() + 1);
            } else if (!arg.startsWith("--")) {
                file = arg;
            }
        }
        if (file == null || profile == null || !Files.isReadable(Path.of(file))) {
            out.println(
                    file == null || profile == null
                            ? "Usage: ./yunzong import FILE --profile NAME"
                            : "The file " + file + " cannot be read.");
            return 2;
        }
        try {
            ImportJob job = runner.run(Path.of(file), profile, OPERATOR, this::show);
            out.println();
            report(job);
            return job.state() == ImportState.DONE ? 0 : 1;
        } catch (Refusal refusal) {
            refusal.unmet().forEach(unmet -> out.println(texts.of(unmet, Locale.getDefault())));
            return 1;
        }
    }

    private void show(ImportProgress progress) {
        out.printf(
                "\r  %3.0f %%  %,d rows",
                progress.share() * 100, progress.counts().read());
        out.flush();
    }

    private void report(ImportJob job) {
        ImportCounts counts = job.counts();
        out.printf(
                "%s: %,d rows read; %,d created, %,d updated, %,d unchanged, %,d merged, %,d refused.%n",
                job.file().name(),
                counts.read(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.merged(),
                counts.refused());
        Map<String, Integer> tally = new TreeMap<>();
        remarks(
                job,
                EnumSet.allOf(RowRemark.Result.class),
                (remark, reason) -> tally.merge(text(reason), 1, (a, b) -> a + b));
        tally.forEach((text, count) -> out.printf("  %,6d × %s%n", count, text));
        int[] shown = {0};
        remarks(job, EnumSet.of(RowRemark.Result.REFUSED, RowRemark.Result.MERGED), (remark, reason) -> {
            if (shown[0]++ < SHOWN) {
                out.printf("  row %d: %s%n", remark.row(), reasons.of(job, reason, Locale.getDefault()));
            }
        });
        job.failure().forEach(unmet -> out.println(texts.of(unmet, Locale.getDefault())));
        out.println("Every row with its remarks: import " + job.id() + " on the page 导入.");
    }

    /** The reason without its values, so that alike ones are counted together. */
    private String text(Unmet reason) {
        return texts.find(reason.code(), Locale.getDefault()).replaceAll("\\{\\w+}", "…");
    }

    private interface RemarkReader {
        void take(RowRemark remark, Unmet reason);
    }

    private void remarks(ImportJob job, EnumSet<RowRemark.Result> results, RemarkReader reader) {
        for (int page = 0; ; page++) {
            List<RowRemark> rows = finder.listRemarks(
                            OPERATOR, job.id(), results, new PageQuery(page, PageQuery.MAX_SIZE, null, false))
                    .rows();
            rows.forEach(remark -> remark.reasons().forEach(reason -> reader.take(remark, reason)));
            if (rows.size() < PageQuery.MAX_SIZE) {
                return;
            }
        }
    }
}
