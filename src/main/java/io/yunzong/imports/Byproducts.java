package io.yunzong.imports;

import io.yunzong.imports.domain.Jobs;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Entries of registers that an import of something else added by the way: the customers, carriers, vehicles and places
 * a file of trips names. They are noted with the job, so that taking it back can take away those nothing needs.
 */
@Component
public class Byproducts {
    private final Jobs jobs;
    private final ObjectProvider<ImportTargets> targets;

    /** @param targets asked late, because targets note by-products */
    Byproducts(Jobs jobs, ObjectProvider<ImportTargets> targets) {
        this.jobs = jobs;
        this.targets = targets;
    }

    /** How many the job had added, how many of them were taken away, and how many had to stay. */
    public record Released(int removed, int kept) {}

    /** Notes what the job added to the register of this target. */
    public void note(ImportContext context, String target, List<Long> ids) {
        if (!ids.isEmpty()) {
            jobs.addByproducts(context.job(), target, ids);
        }
    }

    /** Takes away what the job added to the register, as far as nobody wrote to it and nothing refers to it. */
    public Released release(ImportContext context, String target) {
        List<Long> ids = jobs.listByproducts(context.job(), target);
        if (ids.isEmpty()) {
            return new Released(0, 0);
        }
        if (targets.getObject().find(target).orElseThrow() instanceof RegisterTarget<?> register) {
            RegisterTarget.Released released = register.release(context, ids);
            return new Released(released.removed(), released.kept());
        }
        throw new IllegalArgumentException(target + " is no register");
    }
}
