package io.yunzong.platform;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Rows of a list that somebody ticked, to be exported alone. */
public final class Chosen {
    /** As many as one address can name. */
    private static final int MOST = 500;

    private Chosen() {}

    /**
     * The ids as they were sent, each once.
     *
     * @throws PlatformRefused TOO_MANY_CHOSEN
     */
    public static Set<Long> ids(@Nullable List<Long> sent) {
        if (sent == null) {
            return Set.of();
        }
        if (sent.size() > MOST) {
            throw new PlatformRefused(
                    Kind.INVALID,
                    PlatformRefused.Why.TOO_MANY_CHOSEN.unmet("most", MOST).inField("ids"));
        }
        return new LinkedHashSet<>(sent);
    }

    /**
     * A list that lacks some of the chosen without a word would be taken for complete.
     *
     * @throws PlatformRefused CHOSEN_NOT_FOUND when fewer are there, or within reach, than were chosen
     */
    public static void demandAll(int chosen, long found) {
        if (found < chosen) {
            throw new PlatformRefused(
                    Kind.NOT_FOUND,
                    PlatformRefused.Why.CHOSEN_NOT_FOUND
                            .unmet("count", chosen - found)
                            .inField("ids"));
        }
    }

    /**
     * What an export reads: the chosen ones where some are chosen, else what the list itself gives.
     *
     * @param list finds those of the ids that are there and within the caller's reach
     */
    public static <I, T> Function<PageQuery, Page<T>> or(
            @Nullable List<Long> sent,
            LongFunction<I> id,
            Function<Collection<I>, List<T>> list,
            Function<PageQuery, Page<T>> all) {
        Set<Long> chosen = ids(sent);
        if (chosen.isEmpty()) {
            return all;
        }
        List<T> found = list.apply(chosen.stream().map(id::apply).toList());
        demandAll(chosen.size(), found.size());
        return query -> Page.counted(query.page() == 0 ? found : List.of(), found.size());
    }
}
