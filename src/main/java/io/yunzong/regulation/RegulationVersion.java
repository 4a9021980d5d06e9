package io.yunzong.regulation;

import io.yunzong.kernel.CustomerClass;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The regulation as it was published once; it never changes. What began under it asks it for as long as it lasts, even
 * when newer versions are out. Clauses C-15, A-39.
 *
 * @param number 1 for what the product ships with
 * @param publishedBy the name of whoever published it
 * @param note why it was published
 */
public record RegulationVersion(
        int number, Instant publishedAt, String publishedBy, String note, RegulationContent content) {
    /** The number of the version the product ships with: the source's numbers and our proposals. */
    public static final int SHIPPED = 1;

    /** What has to be looked at and signed there, for cargo of that class. */
    public List<CheckItem> checks(Stage stage, NodeKind node, CustomerClass customerClass) {
        return content.checks().stream()
                .filter(item -> item.stage() == stage && item.nodeKinds().contains(node))
                .filter(item -> item.customerClasses().contains(customerClass))
                .toList();
    }

    /** Which photos are demanded there, for cargo of that class. */
    public List<PhotoSlot> photoSlots(Stage stage, NodeKind node, CustomerClass customerClass) {
        return content.slots().stream()
                .filter(slot -> slot.stage() == stage && slot.nodeKinds().contains(node))
                .filter(slot -> slot.customerClasses().contains(customerClass))
                .toList();
    }

    /** Who has to be on site there; empty when nobody. */
    public Optional<PresenceRule> presence(Stage stage, NodeKind node) {
        return content.presences().stream()
                .filter(rule -> rule.stage() == stage && rule.nodeKinds().contains(node))
                .findFirst();
    }

    /** The deadline of that code for all alike. */
    public Deadline deadline(String code, CustomerClass customerClass) {
        return deadline(code, customerClass, null, null);
    }

    /**
     * The closest deadline of that code.
     *
     * @param severity null when nothing is grave about it
     * @param stage null when it belongs to none
     * @throws RegulationRefused NOT_FOUND when there is none of that code
     */
    public Deadline deadline(
            String code, @Nullable CustomerClass customerClass, @Nullable Severity severity, @Nullable Stage stage) {
        return content.deadlines().stream()
                .filter(one -> one.code().equals(code) && one.holdsFor(customerClass, severity, stage))
                .max(Comparator.comparingInt(Deadline::closeness))
                .orElseThrow(() -> RegulationRefused.unknown(code));
    }

    /** How often something is due for that class, or for all when it has none of its own. */
    public Optional<Cadence> findCadence(String code, @Nullable CustomerClass customerClass) {
        return content.cadences().stream()
                .filter(one -> one.code().equals(code))
                .filter(one -> one.customerClass() == null || one.customerClass() == customerClass)
                .max(Comparator.comparingInt(one -> one.customerClass() == null ? 0 : 1));
    }

    /** @throws RegulationRefused NOT_FOUND */
    public Dictionary dictionary(String code) {
        return content.dictionaries().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> RegulationRefused.unknown(code));
    }

    /**
     * Which papers have to be there.
     *
     * @param kind for what: {@code delivery}, {@code release}, {@code return}, {@code incident_damage}…
     */
    public List<DocumentItem> documentChecklist(String kind, CustomerClass customerClass) {
        return content.documents().stream()
                .filter(item ->
                        item.kind().equals(kind) && item.customerClasses().contains(customerClass))
                .toList();
    }

    public List<StowingRule> stowingRules() {
        return content.stowing();
    }

    /**
     * The stowing rules these goods fall under in this load.
     *
     * @param others the other goods of the load
     * @param body the name of the vehicle's body, or null when it is not known
     */
    public List<StowingRule> stowingRules(Stowage goods, Collection<Stowage> others, @Nullable String body) {
        return content.stowing().stream()
                .filter(rule -> rule.concerns(goods, others, body))
                .toList();
    }

    /** Whether cargo of that class is handled under this version at all. */
    public boolean regulates(CustomerClass customerClass) {
        return content.checks().stream()
                .map(CheckItem::customerClasses)
                .anyMatch(classes -> classes.contains(customerClass));
    }

    public Optional<Clause> findClause(String id) {
        return content.clauses().stream().filter(one -> one.code().equals(id)).findFirst();
    }

    /** @throws RegulationRefused NOT_FOUND */
    public Clause clause(String id) {
        return findClause(id).orElseThrow(() -> RegulationRefused.unknown(id));
    }
}
