package io.yunzong.delivery.domain;

import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.Packaging;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.Weight;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleBody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which vehicle suits which goods. What speaks against one may be overruled with a reason. Clause A-30. */
public final class VehicleFit {
    private static final Set<VehicleBody> OPEN = EnumSet.of(VehicleBody.OPEN, VehicleBody.FLATBED);
    private static final Set<Packaging> ON_WHEELS_OR_SKIDS = EnumSet.of(Packaging.PALLET, Packaging.CAGE);
    private static final int SCALE = 6;

    private VehicleFit() {}

    /** What is to be carried: a share of a consignment. */
    public record Cargo(Goods goods, Measures measures, int pieces, int ofPieces) {
        /** Cut down to the share of pieces; pieces are taken to be alike. */
        private BigDecimal share(BigDecimal whole) {
            return whole.multiply(BigDecimal.valueOf(pieces))
                    .divide(BigDecimal.valueOf(Math.max(1, ofPieces)), SCALE, RoundingMode.HALF_UP);
        }

        private boolean wantsTailLift() {
            Packaging packaging = goods.packaging();
            return packaging != null && ON_WHEELS_OR_SKIDS.contains(packaging);
        }
    }

    /** Everything that speaks against it; empty when nothing does. */
    public static List<Unmet> against(Vehicle vehicle, Cargo cargo) {
        List<Unmet> against = new ArrayList<>();
        BigDecimal volume = cargo.measures().volumeCubicMetres();
        Double room = vehicle.volumeM3();
        if (volume != null && room != null && cargo.share(volume).doubleValue() > room) {
            against.add(warning(Why.VEHICLE_TOO_SMALL, Map.of("has", room, "needs", rounded(cargo.share(volume)))));
        }
        Weight weight = cargo.measures().weight();
        Integer capacity = vehicle.capacityKg();
        if (weight != null && capacity != null) {
            BigDecimal kilograms = cargo.share(weight.kilograms());
            if (kilograms.compareTo(BigDecimal.valueOf(capacity)) > 0) {
                against.add(warning(Why.VEHICLE_TOO_LIGHT, Map.of("has", capacity, "needs", rounded(kilograms))));
            }
        }
        against.addAll(againstBody(vehicle.body(), cargo.goods().nature()));
        return against;
    }

    private static List<Unmet> againstBody(VehicleBody body, Set<GoodsNature> nature) {
        List<Unmet> against = new ArrayList<>();
        boolean sheltered = nature.contains(GoodsNature.MOISTURE_SENSITIVE) || nature.contains(GoodsNature.VALUABLE);
        if (sheltered && OPEN.contains(body)) {
            against.add(warning(Why.VEHICLE_OPEN, Map.of()));
        }
        if (nature.contains(GoodsNature.TEMPERATURE_CONTROLLED) && body != VehicleBody.REEFER) {
            against.add(warning(Why.VEHICLE_NOT_COOLED, Map.of()));
        }
        if (body == VehicleBody.TANK) {
            against.add(warning(Why.VEHICLE_WRONG_BODY, Map.of()));
        }
        return against;
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static Unmet warning(Why why, Map<String, Object> args) {
        return why.unmet(args).inField("vehicleRemark").underClause("A-30");
    }

    /** The best first: nothing against it, of this branch, with a tail-lift where one helps, no larger than needed. */
    public static List<Vehicle> sorted(List<Vehicle> vehicles, Cargo cargo, SiteId site) {
        Comparator<Vehicle> order = Comparator.<Vehicle>comparingInt(
                        one -> against(one, cargo).size())
                .thenComparing(one -> site.equals(one.homeSiteId()) ? 0 : 1)
                .thenComparing(one -> cargo.wantsTailLift() && !one.tailLift() ? 1 : 0)
                .thenComparing(Vehicle::volumeM3, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Vehicle::capacityKg, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Vehicle::plate);
        return vehicles.stream().sorted(order).toList();
    }
}
