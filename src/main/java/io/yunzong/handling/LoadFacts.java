package io.yunzong.handling;

import io.yunzong.handling.Deed.Kind;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from the deeds of a load: of several about the same thing the latest counts. */
public final class LoadFacts {
    private final List<Deed> deeds;
    private final Map<ItemKey, Deed> checks = new HashMap<>();
    private final Map<ItemKey, Deed> slotOverrides = new HashMap<>();
    private final Map<PieceId, Deed> counted = new LinkedHashMap<>();
    private final Map<String, Deed> strangers = new LinkedHashMap<>();
    private final Map<String, Deed> reasons = new HashMap<>();
    private final Map<ConsignmentId, Map<@Nullable PieceId, Deed>> places = new HashMap<>();
    private final Map<ConsignmentId, Instant> unloadEnds = new HashMap<>();

    /** @param all in any order */
    public LoadFacts(Collection<Deed> all) {
        deeds = all.stream()
                .sorted(Comparator.comparing(Deed::at).thenComparing(Deed::id))
                .toList();
        deeds.forEach(this::take);
    }

    private void take(Deed deed) {
        switch (deed.kind()) {
            case CHECK -> checks.put(key(deed), deed);
            case OVERRIDE -> (isOfSlot(deed) ? slotOverrides : checks).put(key(deed), deed);
            case SCAN -> scan(deed);
            case UNDO_SCAN -> undo(deed);
            case DIFFERENCE -> reasons.put(Objects.requireNonNull(deed.code()), deed);
            case PUT_AWAY ->
                places.computeIfAbsent(Objects.requireNonNull(deed.consignmentId()), id -> new HashMap<>())
                        .put(deed.pieceId(), deed);
            case UNLOAD_END -> {
                if (deed.consignmentId() != null) {
                    unloadEnds.putIfAbsent(deed.consignmentId(), deed.at());
                }
            }
            default -> {}
        }
    }

    private void scan(Deed deed) {
        if (deed.pieceId() != null && ScanOutcome.COUNTED.name().equals(deed.outcome())) {
            counted.put(deed.pieceId(), deed);
        } else {
            strangers.put(Objects.requireNonNull(deed.code()), deed);
        }
    }

    private void undo(Deed deed) {
        if (deed.pieceId() != null) {
            counted.remove(deed.pieceId());
        }
        strangers.remove(Objects.requireNonNull(deed.code()));
    }

    private static ItemKey key(Deed deed) {
        return new ItemKey(
                Objects.requireNonNull(deed.stage()), Objects.requireNonNull(deed.code()), deed.consignmentId());
    }

    static boolean isOfSlot(Deed override) {
        return "SLOT".equals(override.outcome());
    }

    /** All of them, in the order they happened. */
    public List<Deed> deeds() {
        return deeds;
    }

    public List<Deed> deeds(Kind kind) {
        return deeds.stream().filter(deed -> deed.kind() == kind).toList();
    }

    /** The latest signature or override of a check. */
    public Optional<Deed> check(ItemKey key) {
        return Optional.ofNullable(checks.get(key));
    }

    /** Whether the check lets the work go on. */
    public boolean passed(ItemKey key) {
        Deed deed = checks.get(key);
        return deed != null
                && (deed.kind() == Kind.OVERRIDE || !CheckOutcome.FAIL.name().equals(deed.outcome()));
    }

    public boolean failed(ItemKey key) {
        Deed deed = checks.get(key);
        return deed != null
                && deed.kind() == Kind.CHECK
                && CheckOutcome.FAIL.name().equals(deed.outcome());
    }

    /** Whether the photos of a slot were waived. */
    public Optional<Deed> slotOverride(ItemKey key) {
        return Optional.ofNullable(slotOverrides.get(key));
    }

    /** The scan that counts for each piece. */
    public Map<PieceId, Deed> counted() {
        return counted;
    }

    /** Scans of what was not expected, by code. */
    public Map<String, Deed> strangers() {
        return strangers;
    }

    /** Why a line differs. */
    public Optional<Deed> reason(String line) {
        return Optional.ofNullable(reasons.get(line));
    }

    /** Where a piece was put: by itself, or with its whole waybill. */
    public Optional<Deed> place(ConsignmentId consignment, PieceId piece) {
        Map<@Nullable PieceId, Deed> ofConsignment = places.getOrDefault(consignment, Collections.emptyMap());
        Deed itself = ofConsignment.get(piece);
        Deed whole = ofConsignment.containsKey(null) ? ofConsignment.get(null) : null;
        if (itself == null || (whole != null && whole.at().isAfter(itself.at()))) {
            return Optional.ofNullable(whole);
        }
        return Optional.of(itself);
    }

    public boolean putAwayAsWhole(ConsignmentId consignment) {
        return places.getOrDefault(consignment, Collections.emptyMap()).containsKey(null);
    }

    public Optional<Instant> unloadEnd(ConsignmentId consignment) {
        return Optional.ofNullable(unloadEnds.get(consignment));
    }

    /** Whoever ticked something at this load that is signed in that role. */
    public Set<String> signers(Collection<ItemKey> items) {
        Set<String> signers = new HashSet<>();
        deeds(Kind.CHECK).stream()
                .filter(deed -> items.contains(key(deed)))
                .map(Deed::byMark)
                .forEach(signers::add);
        return signers;
    }

    /** Everybody who was on site, with when. */
    public List<Presence> presences() {
        List<Presence> found = new ArrayList<>();
        for (Deed deed : deeds) {
            if (deed.kind() == Kind.CHECK_IN && here(deed.byMark(), found).isEmpty()) {
                found.add(new Presence(deed.byMark(), deed.byName(), deed.at(), null, deed.note()));
            } else if (deed.kind() == Kind.CHECK_OUT) {
                here(deed.byMark(), found).ifPresent(open -> found.set(found.indexOf(open), open.until(deed.at())));
            }
        }
        return found;
    }

    private static Optional<Presence> here(String mark, List<Presence> presences) {
        return presences.stream()
                .filter(presence -> presence.by().equals(mark) && presence.to() == null)
                .findFirst();
    }

    /** Whether that person is on site now. */
    public boolean isHere(String mark) {
        return here(mark, presences()).isPresent();
    }
}
