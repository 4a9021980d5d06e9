package io.yunzong.bench;

import java.util.List;

/** Chooses the benchmark: {@code search} or {@code import}, with options such as {@code --consignments=100000}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(List.of(args));
        boolean met = switch (args.length == 0 ? "" : args[0]) {
            case "search" -> new SearchBench(options).run();
            case "import" -> new ImportBench(options).run();
            default -> throw new IllegalArgumentException("search or import, please");
        };
        System.exit(met ? 0 : 1);
    }
}
