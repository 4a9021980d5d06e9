package io.yunzong.handling;

import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.Damages;
import io.yunzong.handling.domain.StepRules;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that speaks against a step of a load, handling's own conditions and those upper modules keep. */
@Component
class StepGate {
    /** Asked for when they are needed: who keeps one may itself tell the journey, which asks this gate. */
    private final ObjectProvider<LoadCondition> conditions;

    private final Damages damages;

    StepGate(ObjectProvider<LoadCondition> conditions, Damages damages) {
        this.conditions = conditions;
        this.damages = damages;
    }

    List<Unmet> start(LoadSheet sheet, Caller caller) {
        Load load = sheet.load();
        List<Unmet> unmet = new ArrayList<>();
        if (sheet.cargo().isEmpty()) {
            unmet.add(Why.NO_GOODS.unmet());
        }
        unmet.addAll(items(sheet, LoadStep.START));
        unmet.addAll(sealCompared(sheet));
        List<ConsignmentId> regulated =
                sheet.cargo().stream().filter(Cargo::regulated).map(Cargo::id).toList();
        if (!regulated.isEmpty()) {
            conditions
                    .orderedStream()
                    .forEach(condition ->
                            unmet.addAll(condition.unmet(regulated, load.kind().work(), load.siteId(), caller)));
        }
        return unmet;
    }

    private static List<Unmet> sealCompared(LoadSheet sheet) {
        boolean wanted = sheet.load().kind() == LoadKind.UNLOADING
                && sheet.expectedSeal() != null
                && sheet.load().regulated();
        return wanted && sheet.facts().deeds(Kind.CHECK_SEAL).isEmpty()
                ? List.of(Why.SEAL_NOT_CHECKED.unmet().inField("seal").underClause("A-02"))
                : List.of();
    }

    /** What was wanted before the start is asked again: goods may have come on the list since, a check may have failed. */
    List<Unmet> close(LoadSheet sheet, Instant closing) {
        List<Unmet> unmet = new ArrayList<>(items(sheet, LoadStep.START));
        unmet.addAll(items(sheet, LoadStep.CLOSE));
        unmet.addAll(StepRules.presence(sheet.load(), sheet.demands(), sheet.facts(), closing));
        unmet.addAll(StepRules.differences(sheet.differences()));
        return unmet;
    }

    List<Unmet> depart(LoadSheet sheet) {
        List<Unmet> unmet = new ArrayList<>(items(sheet, LoadStep.DEPART));
        unmet.addAll(StepRules.seal(sheet.demands(), sheet.facts()));
        return unmet;
    }

    List<Unmet> putAway(LoadSheet sheet, ConsignmentId consignment) {
        return StepRules.items(
                sheet.load(), sheet.demands(), sheet.facts(), sheet.photos(), LoadStep.PUT_AWAY, consignment);
    }

    private static List<Unmet> items(LoadSheet sheet, LoadStep step) {
        return StepRules.items(sheet.load(), sheet.demands(), sheet.facts(), sheet.photos(), step);
    }

    /** Damaged packagings that were not solved, of goods that are to move on. */
    Map<ConsignmentId, List<Damage>> damaged(List<ConsignmentId> goods) {
        return damages.listOpen(goods).stream().collect(java.util.stream.Collectors.groupingBy(Damage::consignmentId));
    }
}
