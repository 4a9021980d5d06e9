package io.yunzong.handling.domain;

import io.yunzong.handling.Cargo;
import io.yunzong.handling.CheckDemand;
import io.yunzong.handling.Demands;
import io.yunzong.handling.ItemKey;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadStep;
import io.yunzong.handling.PresenceDemand;
import io.yunzong.handling.SlotDemand;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Weight;
import io.yunzong.regulation.CheckItem;
import io.yunzong.regulation.Moment;
import io.yunzong.regulation.PhotoPosition;
import io.yunzong.regulation.PhotoSlot;
import io.yunzong.regulation.PresenceRule;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.RuleSubject;
import io.yunzong.regulation.Stage;
import io.yunzong.regulation.Stowage;
import io.yunzong.regulation.StowingRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the regulation wants at a load. Each waybill is handled under the version it was booked under; of the vehicle the
 * union of what these versions say is wanted, in the words of the newest. Clauses, C-15.
 */
public final class DemandRules {
    private static final int GRAMS_PER_KG = 1000;

    private final Load load;
    private final IntFunction<RegulationVersion> versions;
    private final Map<ItemKey, CheckDemand> checks = new LinkedHashMap<>();
    private final Map<ItemKey, SlotDemand> slots = new LinkedHashMap<>();
    private @Nullable PresenceDemand presence;

    private DemandRules(Load load, IntFunction<RegulationVersion> versions) {
        this.load = load;
        this.versions = versions;
    }

    /** @param body the name of the vehicle's body, or null when it is not known */
    public static Demands of(
            Load load, Collection<Cargo> cargo, @Nullable String body, IntFunction<RegulationVersion> versions) {
        DemandRules rules = new DemandRules(load, versions);
        List<Cargo> regulated = cargo.stream().filter(Cargo::regulated).toList();
        regulated.forEach(rules::add);
        if (load.kind() == LoadKind.LOADING) {
            regulated.forEach(one -> rules.stow(one, cargo, body));
        }
        boolean seal = load.kind() == LoadKind.LOADING
                && rules.slots.values().stream().anyMatch(slot -> slot.position() == PhotoPosition.SEAL);
        return new Demands(List.copyOf(rules.checks.values()), List.copyOf(rules.slots.values()), rules.presence, seal);
    }

    private void add(Cargo cargo) {
        RegulationVersion version = version(cargo);
        Optional<PresenceRule> here = version.presence(load.kind().work(), cargo.node());
        here.map(DemandRules::demand).ifPresent(demand -> presence = presence == null ? demand : stricter(demand));
        for (Stage stage : load.kind().stages()) {
            version.checks(stage, cargo.node(), regimeClass(cargo))
                    .forEach(item -> add(item, cargo, here.orElse(null), version.number()));
            version.photoSlots(stage, cargo.node(), regimeClass(cargo))
                    .forEach(slot -> add(slot, cargo, version.number()));
        }
    }

    private PresenceDemand stricter(PresenceDemand other) {
        PresenceDemand known = Objects.requireNonNull(presence);
        return known.mayTickChecks() && !other.mayTickChecks() ? other : known;
    }

    private static PresenceDemand demand(PresenceRule rule) {
        return new PresenceDemand(rule.role(), rule.mayTickChecks(), rule.zh(), rule.en(), rule.clause());
    }

    private RegulationVersion version(Cargo cargo) {
        return versions.apply(Objects.requireNonNull(cargo.regime()).version());
    }

    private static io.yunzong.kernel.CustomerClass regimeClass(Cargo cargo) {
        return Objects.requireNonNull(cargo.regime()).customerClass();
    }

    private void add(CheckItem item, Cargo cargo, @Nullable PresenceRule present, int version) {
        boolean ofVehicle = item.subject() == RuleSubject.VEHICLE;
        CheckDemand demand = new CheckDemand(
                item.stage(),
                step(item, ofVehicle, present),
                item.code(),
                ofVehicle ? null : cargo.id(),
                ofVehicle ? null : cargo.number(),
                item.zh(),
                item.en(),
                item.clause(),
                item.signingRole(),
                item.overridable(),
                false,
                false,
                version);
        checks.merge(demand.key(), demand, DemandRules::newerCheck);
        if (item.photoNeeded()) {
            SlotDemand photo = new SlotDemand(
                    item.stage(),
                    demand.step(),
                    item.code(),
                    subject(demand.consignment()),
                    demand.consignment(),
                    demand.number(),
                    null,
                    1,
                    item.zh(),
                    item.en(),
                    item.clause(),
                    version);
            slots.merge(photo.key(), photo, DemandRules::newerSlot);
        }
    }

    private void add(PhotoSlot slot, Cargo cargo, int version) {
        ConsignmentId of = slot.subject() == RuleSubject.VEHICLE ? null : cargo.id();
        SlotDemand demand = new SlotDemand(
                slot.stage(),
                step(slot.stage(), slot.moment()),
                slot.code(),
                subject(of),
                of,
                of == null ? null : cargo.number(),
                slot.position(),
                slot.minimum(),
                slot.zh(),
                slot.en(),
                slot.clause(),
                version);
        slots.merge(demand.key(), demand, DemandRules::newerSlot);
    }

    private Subject subject(@Nullable ConsignmentId consignment) {
        return consignment == null ? new Subject("load", load.id().value()) : Subject.of(consignment);
    }

    /**
     * What the keeper signs about the vehicle comes before the work; what the supervisor signs, and what is of a waybill,
     * is about the work itself and comes when it is done.
     */
    private static LoadStep step(CheckItem item, boolean ofVehicle, @Nullable PresenceRule present) {
        return switch (item.stage()) {
            case PREPARATION -> LoadStep.START;
            case DEPARTURE -> LoadStep.DEPART;
            case PLACEMENT -> LoadStep.PUT_AWAY;
            case LOADING, DELIVERY_LOADING -> {
                boolean supervisors = present != null && present.role() == item.signingRole();
                yield ofVehicle && !supervisors ? LoadStep.START : LoadStep.CLOSE;
            }
            default -> LoadStep.CLOSE;
        };
    }

    private static LoadStep step(Stage stage, Moment moment) {
        return switch (stage) {
            case PREPARATION -> LoadStep.START;
            case DEPARTURE -> LoadStep.DEPART;
            case PLACEMENT -> LoadStep.PUT_AWAY;
            default -> moment == Moment.BEFORE ? LoadStep.START : LoadStep.CLOSE;
        };
    }

    private static CheckDemand newerCheck(CheckDemand a, CheckDemand b) {
        CheckDemand newer = b.version() > a.version() ? b : a;
        return new CheckDemand(
                newer.stage(),
                newer.step(),
                newer.code(),
                newer.consignment(),
                newer.number(),
                newer.zh(),
                newer.en(),
                newer.clause(),
                newer.signingRole(),
                a.overridable() && b.overridable(),
                newer.conflict(),
                newer.notApplicable(),
                newer.version());
    }

    private static SlotDemand newerSlot(SlotDemand a, SlotDemand b) {
        SlotDemand newer = b.version() > a.version() ? b : a;
        return new SlotDemand(
                newer.stage(),
                newer.step(),
                newer.code(),
                newer.subject(),
                newer.consignment(),
                newer.number(),
                newer.position(),
                Math.max(a.minimum(), b.minimum()),
                newer.zh(),
                newer.en(),
                newer.clause(),
                newer.version());
    }

    private void stow(Cargo cargo, Collection<Cargo> all, @Nullable String body) {
        RegulationVersion version = version(cargo);
        Optional<PresenceRule> here = version.presence(Stage.LOADING, cargo.node());
        List<Stowage> others = all.stream()
                .filter(other -> !other.id().equals(cargo.id()))
                .map(DemandRules::stowage)
                .toList();
        for (StowingRule rule : version.stowingRules(stowage(cargo), others, body)) {
            CheckDemand demand = new CheckDemand(
                    Stage.LOADING,
                    LoadStep.CLOSE,
                    "stow_" + rule.code(),
                    cargo.id(),
                    cargo.number(),
                    rule.zh(),
                    rule.en(),
                    rule.clause(),
                    here.map(PresenceRule::role).orElse(io.yunzong.identity.Role.LOADING_SUPERVISOR),
                    true,
                    rule.conflict(),
                    true,
                    version.number());
            checks.put(demand.key(), demand);
        }
    }

    private static Stowage stowage(Cargo cargo) {
        var goods = cargo.consignment().waybill().goods();
        Weight weight = cargo.consignment().waybill().measures().weight();
        int pieces = cargo.consignment().pieceCount();
        return new Stowage(
                goods.nature().stream().map(Enum::name).collect(Collectors.toSet()),
                goods.packaging() == null ? null : goods.packaging().name(),
                weight == null || pieces == 0 ? null : (double) weight.grams() / GRAMS_PER_KG / pieces);
    }

    /** The items a person who is on site as the supervisor may not tick: those of somebody else's role. */
    public static List<ItemKey> othersItems(Demands demands) {
        PresenceDemand present = demands.presence();
        List<ItemKey> items = new ArrayList<>();
        if (present != null && !present.mayTickChecks()) {
            demands.checks().stream()
                    .filter(check -> check.signingRole() != present.role())
                    .map(CheckDemand::key)
                    .forEach(items::add);
        }
        return items;
    }
}
