package io.yunzong.regulation.domain;

import io.yunzong.regulation.CheckItem;
import io.yunzong.regulation.DocumentItem;
import io.yunzong.regulation.PhotoSlot;
import io.yunzong.regulation.PresenceRule;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRefused.Why;
import io.yunzong.regulation.RegulationRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What must hold for checks, photos, people on site and papers: each demanded once for the same cargo at a place. */
final class StepRules {
    private static final int MOST_PHOTOS = 50;

    private StepRules() {}

    static void check(RegulationContent draft, Faults faults) {
        List<CheckItem> checks = draft.checks();
        for (int i = 0; i < checks.size(); i++) {
            Faults.Row row = faults.at(RegulationPart.CHECKS, i, checks.get(i).code());
            demandSome(checks.get(i).nodeKinds(), "nodeKinds", row);
            demandSome(checks.get(i).customerClasses(), "customerClasses", row);
        }
        once(
                RegulationPart.CHECKS,
                checks,
                faults,
                item -> crossed(item.code() + " " + item.stage(), item.nodeKinds(), item.customerClasses()));
        checkSlots(draft.slots(), faults);
        List<PresenceRule> presences = draft.presences();
        for (int i = 0; i < presences.size(); i++) {
            demandSome(
                    presences.get(i).nodeKinds(),
                    "nodeKinds",
                    faults.at(RegulationPart.PRESENCES, i, presences.get(i).code()));
        }
        once(
                RegulationPart.PRESENCES,
                presences,
                faults,
                rule -> crossed(rule.stage().name(), rule.nodeKinds(), List.of("")));
        checkDocuments(draft.documents(), faults);
    }

    private static void checkSlots(List<PhotoSlot> slots, Faults faults) {
        for (int i = 0; i < slots.size(); i++) {
            PhotoSlot slot = slots.get(i);
            Faults.Row row = faults.at(RegulationPart.SLOTS, i, slot.code());
            demandSome(slot.nodeKinds(), "nodeKinds", row);
            demandSome(slot.customerClasses(), "customerClasses", row);
            if (slot.minimum() < 1 || slot.minimum() > MOST_PHOTOS) {
                row.add(Why.MINIMUM_OUT_OF_RANGE, "minimum", "most", MOST_PHOTOS);
            }
        }
        once(
                RegulationPart.SLOTS,
                slots,
                faults,
                slot -> crossed(slot.code() + " " + slot.stage(), slot.nodeKinds(), slot.customerClasses()));
    }

    private static void checkDocuments(List<DocumentItem> documents, Faults faults) {
        for (int i = 0; i < documents.size(); i++) {
            demandSome(
                    documents.get(i).customerClasses(),
                    "customerClasses",
                    faults.at(RegulationPart.DOCUMENTS, i, documents.get(i).code()));
        }
        once(
                RegulationPart.DOCUMENTS,
                documents,
                faults,
                item -> crossed(item.code() + " " + item.kind(), item.customerClasses(), List.of("")));
    }

    private static void demandSome(Collection<?> values, String field, Faults.Row row) {
        if (values.isEmpty()) {
            row.add(Why.VALUE_MISSING, field);
        }
    }

    private static Set<String> crossed(String name, Collection<?> some, Collection<?> others) {
        Set<String> all = new HashSet<>();
        some.forEach(one -> others.forEach(other -> all.add(name + " " + one + " " + other)));
        return all;
    }

    /** Refuses a rule that says again, for any of its places, what one before it says. */
    static <R extends RegulationRule> void once(
            RegulationPart part, List<R> rules, Faults faults, Function<R, Collection<String>> places) {
        Map<String, Integer> met = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            R rule = rules.get(i);
            List<Integer> before = new ArrayList<>();
            for (String place : places.apply(rule)) {
                Integer first = met.putIfAbsent(place, i + 1);
                if (first != null) {
                    before.add(first);
                }
            }
            if (!before.isEmpty()) {
                faults.at(part, i, rule.code())
                        .add(
                                Why.DUPLICATE_RULE,
                                "code",
                                "first",
                                before.stream().min(Integer::compare).orElseThrow());
            }
        }
    }
}
