package io.yunzong.incidents;

import io.yunzong.consignments.Consignment;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.Severity;
import io.yunzong.tasks.OnDuty;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.Roster;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The duties of an incident, each with the clock the regulation gives it. Clauses. */
@Component
class IncidentDuties {
    private static final String MODULE = "incidents";
    private static final TaskKind FIRST_ACTION = TaskKind.byDeed(MODULE, "incident_first_action");
    private static final TaskKind NOTICE = TaskKind.byDeed(MODULE, "incident_notice");
    private static final TaskKind REPORT = TaskKind.byDeed(MODULE, "incident_report");
    private static final TaskKind MATERIAL = TaskKind.byDeed(MODULE, "incident_material");
    private static final TaskKind OPINION = TaskKind.byDeed(MODULE, "hq_opinion");

    private final TaskDesk tasks;
    private final Roster roster;
    private final RegulationFinder regulations;

    IncidentDuties(TaskDesk tasks, Roster roster, RegulationFinder regulations) {
        this.tasks = tasks;
        this.roster = roster;
        this.regulations = regulations;
    }

    /** By which version an incident is judged: the one the goods are carried under, else the one in force. */
    int version(Consignment consignment) {
        return consignment.regime() == null
                ? regulations.current().number()
                : consignment.regime().version();
    }

    private Deadline deadline(String code, int version, CustomerClass customerClass, Severity severity) {
        return regulations.get(version).deadline(code, customerClass, severity, null);
    }

    private Deadline deadline(String code, Incident incident, CustomerClass customerClass) {
        return deadline(code, incident.regulationVersion(), customerClass, incident.severity());
    }

    static CustomerClass customerClass(Consignment consignment) {
        return consignment.regime() == null
                ? CustomerClass.ORDINARY
                : consignment.regime().customerClass();
    }

    Instant firstActionDue(Consignment consignment, Severity severity, Instant openedAt) {
        return deadline("incident_first_action", version(consignment), customerClass(consignment), severity)
                .dueFrom(openedAt);
    }

    void opened(Incident incident, Consignment consignment, Caller by) {
        CustomerClass ofClass = customerClass(consignment);
        Deadline act = deadline("incident_first_action", incident, ofClass);
        tasks.open(of(FIRST_ACTION, incident).under(act, incident.openedAt()).build(), by);
        if (incident.kind().inWriting()) {
            Deadline tell = deadline("incident_notice", incident, ofClass);
            tasks.open(of(NOTICE, incident).under(tell, incident.openedAt()).build(), by);
        }
    }

    /** A graver incident has to be acted on sooner; what is overdue already stays so. */
    void graded(Incident incident, Caller by) {
        tasks.reschedule(key(FIRST_ACTION, incident.id()), incident.firstActionDueAt(), by);
    }

    void acted(Incident incident, Caller by) {
        tasks.completeByKey(key(FIRST_ACTION, incident.id()), null, by);
    }

    void told(Incident incident, Caller by) {
        tasks.completeByKey(key(NOTICE, incident.id()), null, by);
    }

    /** When a report that runs from its finding is due. */
    Instant reportDue(Incident incident, Consignment consignment) {
        return deadline("incident_report", incident, customerClass(consignment)).dueFrom(incident.openedAt());
    }

    /** Five hours after the unloading ended, as the source says. Clause A-29. */
    Instant arrivalReportDue(Incident incident, Consignment consignment, Instant unloadEnd) {
        return deadline("arrival_report", incident, customerClass(consignment)).dueFrom(unloadEnd);
    }

    /** The written report is owed from now on; late from the start when its time is over. */
    void owesReport(Incident incident, Consignment consignment, boolean afterUnloading, Instant from, Caller by) {
        String code = afterUnloading ? "arrival_report" : "incident_report";
        tasks.open(
                of(REPORT, incident)
                        .under(deadline(code, incident, customerClass(consignment)), from)
                        .build(),
                by);
    }

    void reported(Incident incident, Caller by) {
        tasks.completeByKey(key(REPORT, incident.id()), null, by);
        told(incident, by);
    }

    void materialMissing(Incident incident, Consignment consignment, String items, Instant from, Caller by) {
        tasks.open(
                of(MATERIAL, incident)
                        .title("items", items)
                        .under(deadline("incident_material", incident, customerClass(consignment)), from)
                        .build(),
                by);
    }

    void materialComplete(Incident incident, Caller by) {
        tasks.completeByKey(key(MATERIAL, incident.id()), null, by);
    }

    /** @return when headquarters' opinion is due */
    Instant asksOpinion(Incident incident, Consignment consignment, Instant from, Caller by) {
        Deadline answer = deadline("hq_opinion", incident, customerClass(consignment));
        OpenTask.Builder task = OpenTask.of(OPINION, key(OPINION, incident.id()), Subject.of(incident.consignmentId()))
                .ownedBy(Role.QUALITY_CONTROLLER)
                .title("number", incident.consignmentNumber())
                .title("incident", incident.number())
                .under(answer, from);
        onDuty(Role.QUALITY_CONTROLLER, null, from).ifPresent(one -> task.ownedBy(one.person()));
        tasks.open(task.build(), by);
        return answer.dueFrom(from);
    }

    void answered(Incident incident, @Nullable String words, Caller by) {
        tasks.completeByKey(key(OPINION, incident.id()), words, by);
    }

    /** There is nothing left to do about it. */
    void over(Incident incident, String why, Caller by) {
        for (TaskKind kind : new TaskKind[] {FIRST_ACTION, NOTICE, REPORT, MATERIAL, OPINION}) {
            tasks.cancelByKey(key(kind, incident.id()), why, by);
        }
    }

    private OpenTask.Builder of(TaskKind kind, Incident incident) {
        OpenTask.Builder task = OpenTask.of(kind, key(kind, incident.id()), Subject.of(incident.consignmentId()))
                .at(incident.siteId())
                .ownedBy(Role.TRACKER)
                .title("number", incident.consignmentNumber())
                .title("incident", incident.number());
        onDuty(Role.TRACKER, incident.siteId(), incident.recordedAt()).ifPresent(one -> task.ownedBy(one.person()));
        return task;
    }

    private Optional<OnDuty> onDuty(Role role, @Nullable SiteId site, Instant at) {
        return roster.onDuty(role, site, at);
    }

    private static String key(TaskKind kind, IncidentId id) {
        return "incidents:" + kind.code() + ":" + id;
    }
}
