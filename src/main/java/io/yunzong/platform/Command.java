package io.yunzong.platform;

import java.util.List;

/** Something the jar does from the command line and then ends, such as an import. */
public interface Command {
    /** The word on the command line. */
    String name();

    /**
     * Does it.
     *
     * @param args what followed the word
     * @return the exit code: 0 when all went well
     */
    int run(List<String> args);
}
