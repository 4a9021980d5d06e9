package io.yunzong.demo;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Callers;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who does the simulated work of a role at a branch: always the same person. */
@Component
class DemoStaff {
    private final Colleagues colleagues;
    private final Callers callers;
    private final Map<String, Optional<Caller>> staff = new ConcurrentHashMap<>();

    DemoStaff(Colleagues colleagues, Callers callers) {
        this.colleagues = colleagues;
        this.callers = callers;
    }

    /** Empty where the branch has nobody in the role. */
    Optional<Caller> at(SiteId site, Role role) {
        return staff.computeIfAbsent(
                role + ":" + site,
                key -> colleagues.holding(role, site).stream()
                        .findFirst()
                        .map(Colleague::id)
                        .flatMap(callers::find));
    }
}
