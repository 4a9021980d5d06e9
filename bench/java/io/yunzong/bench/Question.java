package io.yunzong.bench;

import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * One kind of request.
 *
 * @param who asks
 * @param target the 99th percentile must not be above it, in milliseconds; 0 where there is none
 * @param path made up anew for every request
 */
record Question(String name, Asker who, int target, Function<SplittableRandom, String> path) {
    enum Asker {
        /** Sees the whole network. */
        SUPERVISOR,
        /** Clerk of the branch with the most freight. */
        BUSY_BRANCH,
        /** Clerk of the branch with the least. */
        QUIET_BRANCH,
        /** Account manager of ten customers. */
        ACCOUNTS
    }

    static Question search(String name, Asker who, Function<SplittableRandom, String> words) {
        return new Question(name, who, 50, random -> "/api/consignments?q=" + encode(words.apply(random)));
    }

    static Question list(String name, Asker who, Function<SplittableRandom, String> query) {
        return new Question(name, who, 50, random -> "/api/consignments?" + query.apply(random));
    }

    static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
