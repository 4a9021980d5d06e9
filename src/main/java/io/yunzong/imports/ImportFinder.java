package io.yunzong.imports;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.imports.domain.Jobs;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The questions about imports. A job shows itself to whoever brought it and to administrators. */
@Component
public class ImportFinder {
    private final Jobs jobs;
    private final ImportTargets targets;
    private final Mappings mappings;

    ImportFinder(Jobs jobs, ImportTargets targets, Mappings mappings) {
        this.jobs = jobs;
        this.targets = targets;
        this.mappings = mappings;
    }

    public ImportJob get(Caller caller, ImportJobId id) {
        return jobs.find(id)
                .filter(job -> seesAll(caller) || job.owner().mark().equals(caller.mark()))
                .orElseThrow(() -> new ImportsRefused(Kind.NOT_FOUND, ImportsRefused.Why.NOT_FOUND.unmet()));
    }

    /** The newest first. */
    public Page<ImportJob> list(Caller caller, PageQuery query) {
        return jobs.list(seesAll(caller) ? null : caller.mark(), query);
    }

    /** What is to be said about the rows of a job, in their order. */
    public Page<RowRemark> listRemarks(
            Caller caller, ImportJobId id, Collection<RowRemark.Result> results, PageQuery query) {
        get(caller, id);
        return jobs.listRemarks(id, results, query);
    }

    /** The required fields that the job's mapping leaves empty. */
    public List<ImportField> listMissingFields(ImportJob job) {
        return targets.find(job.target())
                .map(target -> mappings.missing(target, job.mapping()))
                .orElse(List.of());
    }

    private static boolean seesAll(Caller caller) {
        boolean isSystem = caller.personId() == null && caller.apiKeyId() == null;
        return isSystem || caller.roles().contains(Role.ADMINISTRATOR);
    }
}
