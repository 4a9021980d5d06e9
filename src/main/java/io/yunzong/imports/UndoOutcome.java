package io.yunzong.imports;

import io.yunzong.kernel.Unmet;
import java.util.List;

/**
 * What came of taking an import back.
 *
 * @param obstacles what has happened meanwhile and stands against it; then nothing was taken back
 * @param remarks what a person should know of what was taken back: what stays, and why
 */
public record UndoOutcome(List<Unmet> obstacles, List<Unmet> remarks) {
    public UndoOutcome {
        obstacles = List.copyOf(obstacles);
        remarks = List.copyOf(remarks);
    }

    /** Refused, or gone without a trace when nothing stands against it. */
    public static UndoOutcome of(List<Unmet> obstacles) {
        return new UndoOutcome(obstacles, List.of());
    }

    /** Taken back, with something to say about it. */
    public static UndoOutcome done(List<Unmet> remarks) {
        return new UndoOutcome(List.of(), remarks);
    }
}
