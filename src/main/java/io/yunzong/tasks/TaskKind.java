package io.yunzong.tasks;

import java.util.regex.Pattern;

/**
 * What sort of duty it is. The module that opens it brings its name: {@code tasks.kind.<code>} in its messages, with
 * the title's arguments as placeholders.
 *
 * @param module whose messages hold the text
 * @param code such as {@code departure_delay}
 */
public record TaskKind(String module, String code, Closing closing) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** How a task of the kind ends. */
    public enum Closing {
        /** Somebody says that it is done. */
        BY_HAND,
        /** Somebody says what was done; without words it stays open. Clause A-09. */
        WITH_NOTE,
        /** Only by the deed itself (a report handed in, a vehicle arranged), never by a tick. Clause A-13. */
        BY_DEED
    }

    public TaskKind {
        if (!CODE.matcher(code).matches() || !CODE.matcher(module).matches()) {
            throw new IllegalArgumentException("not a kind of task: " + module + " " + code);
        }
    }

    public static TaskKind byHand(String module, String code) {
        return new TaskKind(module, code, Closing.BY_HAND);
    }

    public static TaskKind withNote(String module, String code) {
        return new TaskKind(module, code, Closing.WITH_NOTE);
    }

    public static TaskKind byDeed(String module, String code) {
        return new TaskKind(module, code, Closing.BY_DEED);
    }

    /** The key of its name. */
    public String textKey() {
        return "tasks.kind." + code;
    }
}
