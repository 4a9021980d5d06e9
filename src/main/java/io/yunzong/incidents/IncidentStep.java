package io.yunzong.incidents;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import java.util.ArrayList;
import java.util.List;

/** What can be done with an incident next. Says nothing about what is missing: the desks refuse that by name. */
public enum IncidentStep {
    ACKNOWLEDGE,
    ACT,
    CONTACT,
    GRADE,
    REPORT,
    MATERIAL,
    OPINION,
    SOLVE,
    SEND_BACK,
    RELEASE,
    CLOSE,
    DISMISS;

    static List<IncidentStep> of(Incident incident, Caller caller) {
        List<IncidentStep> steps = new ArrayList<>();
        if (!incident.open()) {
            return steps;
        }
        boolean branch = caller.may(Permission.INCIDENT_WORK) && caller.scope().covers(incident.siteId());
        boolean headquarters =
                caller.may(Permission.INCIDENT_JUDGE) && caller.roles().contains(Role.QUALITY_CONTROLLER);
        steps.add(ACKNOWLEDGE);
        if (branch) {
            steps.addAll(List.of(ACT, CONTACT, GRADE, REPORT, MATERIAL));
            if (incident.solvedAt() == null) {
                steps.add(SOLVE);
            }
        }
        if (headquarters) {
            ofHeadquarters(incident, steps);
        }
        boolean small = !incident.kind().inWriting() && !incident.blocking();
        if (headquarters || (branch && small)) {
            steps.add(CLOSE);
        }
        return steps;
    }

    private static void ofHeadquarters(Incident incident, List<IncidentStep> steps) {
        if (!steps.contains(GRADE)) {
            steps.add(GRADE);
        }
        steps.add(OPINION);
        if (incident.solvedAt() != null && incident.releasedAt() == null) {
            steps.add(SEND_BACK);
            if (incident.blocking()) {
                steps.add(RELEASE);
            }
        }
        steps.add(DISMISS);
    }
}
