package io.yunzong.demo;

import io.yunzong.consignments.Consignment;
import io.yunzong.documents.Addressee;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Field;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.documents.DocumentDesk;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.IssueDocument;
import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.AddPolicy;
import io.yunzong.regulation.PolicyDesk;
import io.yunzong.regulation.PolicyText;
import io.yunzong.tasks.AppointDuty;
import io.yunzong.tasks.LadderStep;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.RosterEntry;
import io.yunzong.tasks.RotaDesk;
import io.yunzong.tasks.TaskCalendar;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskKind;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What lies on the desks of the first day: duties with clocks, papers to be confirmed, photos to be looked at, a policy
 * to be read and people on duty. Once, when the network is founded; everything says that it is simulated.
 */
@Component
class DemoOffice {
    private static final DocumentType SHEET = new DocumentType("GZD", "重点客户跟踪单");
    private static final List<String> SLOTS = List.of("empty_carriage", "load_off", "load_on");

    private final TaskDesk tasks;
    private final RotaDesk rota;
    private final DocumentDesk documents;
    private final EvidenceDesk evidence;
    private final PolicyDesk policies;
    private final Colleagues colleagues;
    private final Clock clock;

    DemoOffice(
            TaskDesk tasks,
            RotaDesk rota,
            DocumentDesk documents,
            EvidenceDesk evidence,
            PolicyDesk policies,
            Colleagues colleagues,
            Clock clock) {
        this.tasks = tasks;
        this.rota = rota;
        this.documents = documents;
        this.evidence = evidence;
        this.policies = policies;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @param cargo some consignments that pass the branch */
    void furnish(DemoScript.Place branch, SiteId site, List<Consignment> cargo, Caller simulation) {
        appoint(site, simulation);
        for (int i = 0; i < cargo.size(); i++) {
            open(i, site, cargo.get(i), simulation);
        }
        for (Consignment consignment : cargo.subList(0, Math.min(4, cargo.size()))) {
            issue(branch, site, consignment, simulation);
        }
        for (int i = 0; i < Math.min(3, cargo.size()); i++) {
            photograph(i, site, cargo.get(i), simulation);
        }
        policies.add(
                new AddPolicy(
                        "DEMO-01",
                        new PolicyText(
                                "重点客户货物跟踪要求(模拟)",
                                """
                                一、发车后,跟踪员应将跟踪单发给中转、到货公司负责人,并取得确认。

                                二、货物到达前,到货公司应指定专门负责人,准备好场地、人员和工具。

                                三、卸车结束后 5 小时内书面汇报异常;没有异常的,按时登记到货。""",
                                Set.of(Role.TRACKER, Role.BRANCH_HEAD, Role.WAREHOUSE_KEEPER),
                                List.of("A-07", "A-08", "A-11"),
                                "首次发布(模拟)")),
                simulation);
    }

    private void appoint(SiteId site, Caller simulation) {
        for (Role role : List.of(Role.TRACKER, Role.DISPATCHER, Role.BRANCH_HEAD)) {
            colleagues.holding(role, site).stream()
                    .findFirst()
                    .ifPresent(colleague -> rota.appoint(
                            new AppointDuty(role, site, colleague.id(), RosterEntry.Rank.MAIN, clock.instant(), null),
                            simulation));
        }
    }

    /** A duty of each sort in turn, from one that is overdue to one that has two days. */
    private void open(int number, SiteId site, Consignment consignment, Caller simulation) {
        Instant now = clock.instant();
        Duration left = Duration.ofMinutes(number * 55L - 80);
        OpenTask.Builder task = switch (number % 5) {
            case 0 -> duty(TaskKind.withNote("demo", "demo_contact_next"), consignment, Role.TRACKER, "A-09");
            case 1 -> duty(TaskKind.byHand("demo", "demo_name_receiver"), consignment, Role.BRANCH_HEAD, "A-08");
            case 2 -> duty(TaskKind.byHand("demo", "demo_prepare_dock"), consignment, Role.WAREHOUSE_KEEPER, "A-14");
            case 3 -> duty(TaskKind.withNote("demo", "demo_explain_delay"), consignment, Role.DISPATCHER, "A-13");
            default -> duty(TaskKind.withNote("demo", "demo_call_customer"), consignment, Role.TRACKER, "C-08");
        };
        tasks.open(
                task.at(site)
                        .startsAt(now.minus(Duration.ofHours(3)))
                        .dueAt(now.plus(left))
                        .on(TaskCalendar.CONTINUOUS)
                        .ladder(
                                new LadderStep(Duration.ZERO, Role.OPERATIONS_MANAGER, LadderStep.Reach.BRANCH),
                                new LadderStep(Duration.ofHours(1), Role.TRACKING_SUPERVISOR, LadderStep.Reach.NETWORK),
                                new LadderStep(Duration.ofMinutes(75), Role.LEADERSHIP, LadderStep.Reach.NETWORK))
                        .build(),
                simulation);
    }

    private static OpenTask.Builder duty(TaskKind kind, Consignment consignment, Role role, String clause) {
        return OpenTask.of(kind, kind.code() + ":" + consignment.id(), Subject.of(consignment.id()))
                .ownedBy(role)
                .clause(clause)
                .title("number", consignment.number())
                .title("goods", consignment.waybill().goods().name());
    }

    private void issue(DemoScript.Place branch, SiteId site, Consignment consignment, Caller simulation) {
        Section way = new Section(
                "在途跟踪",
                List.of("以下内容为模拟数据。"),
                List.of(new Table(
                        "",
                        List.of("节点", "要求", "负责人"),
                        List.of(
                                List.of(branch.name(), "发车前拍车上照片,加封签", "装卸主管"),
                                List.of("中转公司", "到达后 30 分钟内登记,拍车下照片", "仓管员"),
                                List.of("到货公司", "卸车后 5 小时内书面汇报异常", "公司负责人")))),
                List.of());
        DocumentContent content = new DocumentContent(
                List.of(
                        new Field("运单号", consignment.number()),
                        new Field("货物", consignment.waybill().goods().name()),
                        new Field("件数", Integer.toString(consignment.pieceCount())),
                        new Field("发出", branch.name())),
                List.of(way));
        documents.issue(
                new IssueDocument(
                        SHEET,
                        site,
                        branch.code(),
                        Subject.of(consignment.id()),
                        SHEET.name() + " " + consignment.number(),
                        content,
                        List.of(
                                Addressee.role(Role.TRACKER, site, "发货公司跟踪员"),
                                Addressee.role(Role.BRANCH_HEAD, site, "发货公司负责人"),
                                Addressee.role(Role.TRACKING_SUPERVISOR, null, "总部跟踪主管")),
                        "demo-sheet:" + consignment.id()),
                simulation);
    }

    /** Of the third consignment the picture on the vehicle is the first one's: somebody took it out again. */
    private void photograph(int number, SiteId site, Consignment consignment, Caller simulation) {
        for (int slot = 0; slot < SLOTS.size(); slot++) {
            boolean again = number == 2 && slot == 2;
            byte[] picture = DemoPhoto.of(again ? 2 : number * SLOTS.size() + slot);
            evidence.add(
                    new AddEvidence(
                            Subject.of(consignment.id()),
                            SLOTS.get(slot),
                            EvidenceKind.PHOTO,
                            site,
                            new ByteArrayInputStream(picture),
                            "IMG_%04d.jpg".formatted(number * 10 + slot),
                            new Reported(
                                    "demo-photo:" + number + ":" + slot,
                                    clock.instant().minus(Duration.ofMinutes(90L - number * 20 - slot * 4)),
                                    0),
                            35.05 + number * 0.001,
                            118.35,
                            null),
                    simulation);
        }
    }
}
