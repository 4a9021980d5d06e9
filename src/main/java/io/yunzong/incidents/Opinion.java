package io.yunzong.incidents;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PieceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 处理意见: what headquarters wants done. Clause A-23.
 *
 * @param code of the dictionary {@code hq_opinion}: continue, hold, return, repack, claim, split
 * @param mayGoOn of a split: the unaffected pieces, which go on at once
 */
public record Opinion(String code, @Nullable String words, List<PieceId> mayGoOn) {
    public static final String HOLD = "hold";
    public static final String SPLIT = "split";

    public Opinion {
        code = Blanks.strip(code);
        words = Blanks.toNull(words);
        mayGoOn = mayGoOn.stream().distinct().toList();
    }
}
