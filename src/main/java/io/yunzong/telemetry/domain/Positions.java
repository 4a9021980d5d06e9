package io.yunzong.telemetry.domain;

import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.GeoBox;
import io.yunzong.telemetry.VehiclePosition;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All positions. */
public interface Positions {
    /** Makes room for these months before anything is written to them. */
    void prepare(Set<YearMonth> months);

    /** Stores what is new and tells, for each in its order, whether it was. */
    List<Boolean> add(List<StoredPosition> positions);

    /** Moves the latest position of vehicles forward, never back; returns the vehicles that moved. */
    Set<VehicleId> advance(List<StoredPosition> trusted);

    /** Counts a device's positions of a span to a vehicle, after the binding became known. */
    void assign(DeviceId device, VehicleId vehicle, Instant from);

    /** Keeps what could not be read, with the reason and the very text. */
    void keepRefused(DeviceId device, Instant receivedAt, List<String> reasons, List<String> texts);

    List<VehiclePosition> latest(Collection<VehicleId> vehicles);

    List<VehiclePosition> latest(@Nullable GeoBox box, int limit);

    /** Trusted positions of a span in order of time. */
    List<VehiclePosition> track(VehicleId vehicle, Instant from, Instant to, int limit);
}
