package io.yunzong.network.intake;

import io.yunzong.identity.Permission;
import io.yunzong.imports.RegisterTarget;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Id;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.NetworkUse;
import io.yunzong.platform.LiveTopic;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all targets of the network share. */
@Component
class Intake {
    /** Rows per transaction where a row costs statements of its own. */
    static final int BATCH = 500;

    /** Rows per transaction where one look-up serves them all. */
    static final int LARGE_BATCH = 5_000;

    private final ObjectProvider<NetworkUse> uses;

    Intake(ObjectProvider<NetworkUse> uses) {
        this.uses = uses;
    }

    static RegisterTarget.Frame frame(String key, String thing, int batchSize) {
        return new RegisterTarget.Frame(
                "network",
                key,
                thing,
                Permission.NETWORK_WRITE,
                LiveTopic.NETWORK,
                batchSize,
                Why.IMPORTED_IN_USE,
                Why.IMPORTED_EDITED);
    }

    /** Asks a module above which of the ids it uses. */
    interface UsedAbove<I> {
        Set<I> of(NetworkUse use, Collection<I> ids);
    }

    /**
     * Those of the ids that anything refers to.
     *
     * @param within those in use within the network
     */
    <I extends Id> Set<Long> listUsed(List<I> ids, UsedAbove<I> above, Set<I> within) {
        Set<I> used = new HashSet<>(within);
        uses.stream().forEach(use -> used.addAll(above.of(use, ids)));
        return used.stream().map(Id::value).collect(Collectors.toSet());
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
