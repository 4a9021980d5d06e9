package io.yunzong.bench;

import java.util.List;

/** What follows the name of a benchmark: {@code --name=value} or {@code --name}. */
record Options(List<String> args) {
    String text(String name, String otherwise) {
        String prefix = "--" + name + "=";
        return args.stream()
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)).replace("_", ""));
    }

    boolean has(String name) {
        return args.contains("--" + name);
    }
}
