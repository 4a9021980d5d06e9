package io.yunzong.network;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Sites, lanes and vehicles for tests, each with codes of its own. */
public final class NetworkFixtures {
    public static final Caller HEADQUARTERS = Caller.system("test");
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000);

    private NetworkFixtures() {}

    /** A code nobody else uses. */
    public static String code(String prefix) {
        return prefix + "-" + NUMBER.incrementAndGet();
    }

    public static String plate() {
        return "鲁Q" + NUMBER.incrementAndGet() % 10_000_000_000L;
    }

    public static AddSite branch(String code) {
        return AddSite.place(code, "分公司" + code, SiteKind.BRANCH, 35.10, 118.35);
    }

    public static SiteId branchIn(NetworkDesk desk) {
        return desk.addSite(branch(code("BR")), HEADQUARTERS);
    }

    public static LaneNode node(SiteId site, NodeRole role, int minutes) {
        return new LaneNode(site, role, minutes, 0);
    }

    public static AddLane lane(String code, LaneNode... nodes) {
        return new AddLane(code, "线路" + code, 500.0, List.of(nodes), false);
    }

    /** The codes of everything a refusal names. */
    public static ListAssert<String> assertRefused(ThrowingCallable action) {
        Throwable thrown = Assertions.catchThrowable(action);
        Assertions.assertThat(thrown).isInstanceOf(Refusal.class);
        return Assertions.assertThat(
                ((Refusal) thrown).unmet().stream().map(Unmet::code).toList());
    }
}
