package io.yunzong.incidents;

import io.yunzong.incidents.domain.Incidents;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SubjectAccess;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is kept about an incident is seen by whoever sees the incident. Clause H-08. */
@Component
class IncidentAccess implements SubjectAccess {
    private final Incidents incidents;

    IncidentAccess(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String kind() {
        return "incident";
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return incidents.names(ids);
    }

    @Override
    public Set<Long> visible(Collection<Long> ids, Scope scope) {
        return incidents.visible(ids, scope);
    }
}
