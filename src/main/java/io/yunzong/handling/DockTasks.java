package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Regime;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskKind;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The duties of the dock: goods are put away, damaged packagings packed again. They end by the deed. */
@Component
class DockTasks {
    private static final TaskKind PUT_AWAY = TaskKind.byDeed("handling", "put_away");
    private static final TaskKind REPACK = TaskKind.byDeed("handling", "repack");

    private final TaskDesk tasks;
    private final RegulationFinder regulations;

    DockTasks(TaskDesk tasks, RegulationFinder regulations) {
        this.tasks = tasks;
        this.regulations = regulations;
    }

    Deadline repackDeadline(Regime regime) {
        return deadline(regime, "repack");
    }

    private Deadline deadline(Regime regime, String code) {
        return regulations.get(regime.version()).deadline(code, regime.customerClass());
    }

    /** Nobody is held to a time with goods the regulation does not cover. */
    void openPutAway(Load load, Consignment consignment, Instant from, Caller by) {
        Regime regime = consignment.regime();
        if (regime == null) {
            return;
        }
        open(
                OpenTask.of(PUT_AWAY, putAwayKey(load, consignment.id()), Subject.of(consignment.id())),
                deadline(regime, "put_away"),
                load.siteId(),
                consignment.number(),
                from,
                by);
    }

    void closePutAway(Load load, ConsignmentId consignment, String note, Caller by) {
        tasks.completeByKey(putAwayKey(load, consignment), note, by);
    }

    private static String putAwayKey(Load load, ConsignmentId consignment) {
        return "handling.put_away:" + load.id() + ":" + consignment;
    }

    /** Nobody is held to a time with goods the regulation does not cover. */
    void openRepack(SiteId site, Consignment consignment, PieceId piece, Instant from, Caller by) {
        Regime regime = consignment.regime();
        if (regime == null) {
            return;
        }
        open(
                OpenTask.of(REPACK, repackKey(piece), Subject.of(consignment.id())),
                repackDeadline(regime),
                site,
                consignment.number(),
                from,
                by);
    }

    void closeRepack(PieceId piece, String note, Caller by) {
        tasks.completeByKey(repackKey(piece), note, by);
    }

    private static String repackKey(PieceId piece) {
        return "handling.repack:" + piece;
    }

    private void open(OpenTask.Builder task, Deadline deadline, SiteId site, String number, Instant from, Caller by) {
        tasks.open(
                task.at(site)
                        .ownedBy(Role.WAREHOUSE_KEEPER)
                        .title("number", number)
                        .under(deadline, from)
                        .build(),
                by);
    }
}
