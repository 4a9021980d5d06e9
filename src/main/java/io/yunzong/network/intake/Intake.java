package io.yunzong.network.intake;

import io.yunzong.identity.Audit;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.Register;
import io.yunzong.imports.RowOutcome;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.NetworkUse;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all targets of the network share: noting what was loaded, and taking it back. */
@Component
class Intake {
    private static final int NAMED = 5;

    private final ObjectProvider<NetworkUse> uses;
    private final Audit audit;
    private final LiveFeed live;

    Intake(ObjectProvider<NetworkUse> uses, Audit audit, LiveFeed live) {
        this.uses = uses;
        this.audit = audit;
        this.live = live;
    }

    /** Notes a batch once and hands on what became of its rows. */
    List<RowOutcome> note(ImportContext context, String thing, Register.Loaded loaded) {
        if (loaded.added() + loaded.changed() > 0) {
            live.announce(LiveTopic.NETWORK, LiveFeed.MANY);
            audit.record(
                    context.caller(),
                    thing + ".imported",
                    "import:" + context.job(),
                    Map.of("file", context.fileName(), "added", loaded.added(), "changed", loaded.changed()));
        }
        return loaded.outcomes();
    }

    /**
     * Takes entries back unless something has happened to one of them.
     *
     * @param used the entries in use within the network
     * @param usedAbove asks one module above which entries it uses
     */
    <T, I> List<Unmet> takeBack(ImportContext context, Withdrawal<T, I> withdrawal, Set<I> used) {
        List<I> ids = withdrawal.entries().stream().map(withdrawal.id()).toList();
        Set<I> inUse = new HashSet<>(used);
        uses.stream().forEach(use -> inUse.addAll(withdrawal.usedAbove().of(use, ids)));
        List<Unmet> unmet = Stream.of(
                        named(
                                Why.IMPORTED_IN_USE,
                                withdrawal.entries().stream()
                                        .filter(entry ->
                                                inUse.contains(withdrawal.id().apply(entry)))
                                        .map(withdrawal.name())
                                        .toList()),
                        named(
                                Why.IMPORTED_EDITED,
                                withdrawal.entries().stream()
                                        .filter(entry -> withdrawal.version().apply(entry) > 0)
                                        .map(withdrawal.name())
                                        .toList()))
                .flatMap(List::stream)
                .toList();
        if (unmet.isEmpty() && !ids.isEmpty()) {
            withdrawal.remove().accept(ids);
            live.announce(LiveTopic.NETWORK, LiveFeed.MANY);
            audit.record(
                    context.caller(),
                    withdrawal.thing() + ".taken_back",
                    "import:" + context.job(),
                    Map.of("count", ids.size()));
        }
        return unmet;
    }

    /** What is taken back, and how to handle it. */
    record Withdrawal<T, I>(
            String thing,
            List<T> entries,
            Function<T, I> id,
            Function<T, String> name,
            Function<T, Integer> version,
            UsedAbove<I> usedAbove,
            java.util.function.Consumer<List<I>> remove) {}

    /** Asks a module above which of the ids it uses. */
    interface UsedAbove<I> {
        Set<I> of(NetworkUse use, Collection<I> ids);
    }

    private static List<Unmet> named(Why why, List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return List.of(why.unmet(Map.of("count", names.size(), "names", names.size() > NAMED ? some + " …" : some)));
    }

    /** Codes match whatever the case of their letters. */
    static String fold(@Nullable String code) {
        return Blanks.strip(code).toLowerCase(Locale.ROOT);
    }

    /** What a row says, or what was known where the row says nothing. */
    static <T> @Nullable T or(@Nullable T given, @Nullable T known) {
        return given == null ? known : given;
    }
}
