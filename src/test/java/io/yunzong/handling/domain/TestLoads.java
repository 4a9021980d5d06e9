package io.yunzong.handling.domain;

import io.yunzong.handling.Load;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key customer's loading that exists only on paper. */
final class TestLoads {
    private TestLoads() {}

    static Load loading(LoadState state, Instant prepared, @Nullable Instant started) {
        return new Load(
                new LoadId(7),
                LoadKind.LOADING,
                new SiteId(1),
                new VehicleId(3),
                state,
                null,
                prepared,
                "person:1",
                "张三",
                "key",
                null,
                started,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                true,
                false);
    }
}
