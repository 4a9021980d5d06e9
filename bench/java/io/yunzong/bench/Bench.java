package io.yunzong.bench;

import java.util.List;

/** Chooses the benchmark: {@code search}, {@code import}, {@code tasks} or {@code dock}, with options such as {@code --consignments=100000}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        Options options = new Options(List.of(args));
        boolean met = switch (args.length == 0 ? "" : args[0]) {
            case "search" -> new SearchBench(options).run();
            case "import" -> new ImportBench(options).run();
            case "tasks" -> new TasksBench(options).run();
            case "dock" -> new DockBench(options).run();
            default -> throw new IllegalArgumentException("search, import, tasks or dock, please");
        };
        System.exit(met ? 0 : 1);
    }
}
