package io.yunzong.handling;

import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what a phone kept while it was without a network: commands of all sorts, in the order they were given. Each has
 * its own transaction and its own answer; what was taken before is answered as taken, so a batch may be sent again, whole
 * or in part, as often as it needs.
 */
@Component
public class BatchDesk {
    /** A phone with more sends it in several. */
    public static final int MOST = 500;

    private final LoadDesk loads;
    private final RepackDesk repacks;
    private final LoadFinder finder;

    BatchDesk(LoadDesk loads, RepackDesk repacks, LoadFinder finder) {
        this.loads = loads;
        this.repacks = repacks;
        this.finder = finder;
    }

    /** One thing that was done. */
    public sealed interface Item {
        /** Lists a vehicle. */
        record Prepare(PrepareLoad order) implements Item {}

        /**
         * Something at a load.
         *
         * @param load null for a load that was listed without a network
         * @param loadKey the report that listed it
         */
        record Act(@Nullable LoadId load, @Nullable String loadKey, LoadCommand command) implements Item {}

        /** A piece was packed again. */
        record PackAgain(Repack order) implements Item {}

        /** What could not be read. */
        record Unreadable(String reportKey, Refusal refusal) implements Item {}
    }

    /** What became of one. */
    public enum State {
        DONE,
        ALREADY,
        REFUSED
    }

    /** The answer to one. */
    public record Result(
            String reportKey,
            State state,
            @Nullable LoadId loadId,
            @Nullable ScanAnswer scan,
            @Nullable Refusal refusal) {}

    /** @throws HandlingRefused TOO_MANY_COMMANDS */
    public List<Result> take(List<Item> items, Caller caller) {
        if (items.size() > MOST) {
            throw HandlingRefused.invalid(
                    Why.TOO_MANY_COMMANDS.unmet("most", MOST).inField("commands"));
        }
        Map<String, LoadId> listed = new java.util.HashMap<>();
        List<Result> results = new ArrayList<>();
        for (Item item : items) {
            try {
                results.add(one(item, listed, caller));
            } catch (Refusal refusal) {
                results.add(new Result(key(item), State.REFUSED, null, null, refusal));
            }
        }
        return results;
    }

    private Result one(Item item, Map<String, LoadId> listed, Caller caller) {
        return switch (item) {
            case Item.Prepare prepare -> {
                Applied applied = loads.prepare(prepare.order(), caller);
                listed.put(key(item), applied.loadId());
                yield result(item, applied);
            }
            case Item.Act act -> result(item, loads.apply(load(act, listed, caller), act.command(), caller));
            case Item.PackAgain pack -> {
                Damage solved = repacks.repack(pack.order(), caller);
                yield new Result(key(item), State.DONE, solved.loadId(), null, null);
            }
            case Item.Unreadable unreadable -> throw unreadable.refusal();
        };
    }

    private LoadId load(Item.Act act, Map<String, LoadId> listed, Caller caller) {
        LoadId id = act.load();
        if (id != null) {
            return id;
        }
        String key = act.loadKey();
        LoadId known = key == null ? null : listed.get(key);
        if (known != null) {
            return known;
        }
        return (key == null ? java.util.Optional.<LoadId>empty() : finder.findByKey(key, caller.scope()))
                .orElseThrow(HandlingRefused::notFound);
    }

    private static Result result(Item item, Applied applied) {
        return new Result(
                key(item), applied.repeated() ? State.ALREADY : State.DONE, applied.loadId(), applied.scan(), null);
    }

    private static String key(Item item) {
        return switch (item) {
            case Item.Prepare prepare -> prepare.order().report().key();
            case Item.Act act -> act.command().report().key();
            case Item.PackAgain pack -> pack.order().report().key();
            case Item.Unreadable unreadable -> unreadable.reportKey();
        };
    }
}
