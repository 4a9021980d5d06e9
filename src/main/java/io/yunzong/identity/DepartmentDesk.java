package io.yunzong.identity;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.domain.Departments;
import io.yunzong.identity.domain.PersonRules;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up departments. Clauses C-02, C-10. */
@Component
public class DepartmentDesk {
    private final Departments departments;
    private final Audit audit;

    DepartmentDesk(Departments departments, Audit audit) {
        this.departments = departments;
        this.audit = audit;
    }

    /** @throws IdentityRefused CODE_MISSING, CODE_TAKEN, NAME_MISSING */
    @Transactional
    public Department add(String code, String name, Caller caller) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        List<Unmet> unmet = new ArrayList<>(PersonRules.checkDepartment(upper, name));
        if (departments.list().stream().anyMatch(d -> d.code().equals(upper))) {
            unmet.add(Why.CODE_TAKEN.unmet("code", upper).inField("code"));
        }
        if (!unmet.isEmpty()) {
            throw new IdentityRefused(Kind.INVALID, unmet);
        }
        Department added = departments.add(upper, name.strip());
        audit.record(caller, "department.added", "department:" + added.id(), Map.of("code", upper, "name", name));
        return added;
    }

    /**
     * Renames, retires or revives a department; its code stays.
     *
     * @throws IdentityRefused NOT_FOUND, NAME_MISSING, CHANGED_MEANWHILE
     */
    @Transactional
    public Department edit(long id, String name, boolean active, int version, Caller caller) {
        Department before =
                departments.find(id).orElseThrow(() -> new IdentityRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
        List<Unmet> unmet = PersonRules.checkDepartment(before.code(), name);
        if (!unmet.isEmpty()) {
            throw new IdentityRefused(Kind.INVALID, unmet);
        }
        Department after = departments
                .edit(id, name.strip(), active, version)
                .orElseThrow(() -> new IdentityRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet()));
        audit.record(
                caller,
                "department.edited",
                "department:" + id,
                Map.of("before", before.name(), "after", after.name(), "active", active));
        return after;
    }
}
