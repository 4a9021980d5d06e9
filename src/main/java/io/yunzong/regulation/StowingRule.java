package io.yunzong.regulation;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives from the goods what has to be confirmed for this load. It concerns goods of one of the natures, or so packed;
 * and when it names company, only if other goods of the load are that company; and when it names bodies, only in such
 * a vehicle. Clause A-04.
 *
 * @param natures names of {@code consignments.GoodsNature}
 * @param packagings names of {@code consignments.Packaging}
 * @param withNatures natures of the other goods it concerns
 * @param withPackagings packagings of the other goods it concerns
 * @param withKgPerPiece other goods it concerns weigh at least so much a piece; 0: weight does not matter
 * @param bodies names of {@code network.VehicleBody}; empty: any vehicle
 * @param conflict true: they should not travel like this, and whoever confirms takes it on; false: how to do it
 */
public record StowingRule(
        String code,
        Set<String> natures,
        Set<String> packagings,
        Set<String> withNatures,
        Set<String> withPackagings,
        int withKgPerPiece,
        Set<String> bodies,
        boolean conflict,
        String zh,
        String en,
        String clause)
        implements RegulationRule {
    public StowingRule {
        natures = Ordered.copyOfTexts(natures);
        packagings = Ordered.copyOfTexts(packagings);
        withNatures = Ordered.copyOfTexts(withNatures);
        withPackagings = Ordered.copyOfTexts(withPackagings);
        bodies = Ordered.copyOfTexts(bodies);
    }

    /**
     * Whether the goods fall under it in this company.
     *
     * @param others the other goods of the load
     * @param body the name of the vehicle's body, or null when it is not known: then rules for certain bodies are silent
     */
    public boolean concerns(Stowage goods, Collection<Stowage> others, @Nullable String body) {
        return isOneOf(goods, natures, packagings)
                && (bodies.isEmpty() || (body != null && bodies.contains(body)))
                && (!namesCompany() || others.stream().anyMatch(this::isCompany));
    }

    boolean namesCompany() {
        return !withNatures.isEmpty() || !withPackagings.isEmpty() || withKgPerPiece > 0;
    }

    private boolean isCompany(Stowage other) {
        Double kg = other.kgPerPiece();
        boolean heavy = withKgPerPiece > 0 && kg != null && kg >= withKgPerPiece;
        return heavy || isOneOf(other, withNatures, withPackagings);
    }

    private static boolean isOneOf(Stowage goods, Set<String> natures, Set<String> packagings) {
        String packaging = goods.packaging();
        return !Collections.disjoint(goods.natures(), natures) || (packaging != null && packagings.contains(packaging));
    }

    @Override
    public String place() {
        return "";
    }
}
