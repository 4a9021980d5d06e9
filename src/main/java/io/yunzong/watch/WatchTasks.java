package io.yunzong.watch;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.TaskKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The duties this module opens: their kinds, their keys, whose they are and by which deadline of the regulation. */
final class WatchTasks {
    static final TaskKind SHEET_ACK = TaskKind.byDeed("watch", "sheet_ack");
    static final TaskKind TRACKER_VACANCY = TaskKind.byDeed("watch", "tracker_vacancy");
    static final TaskKind DISPATCHER_CONTACT = TaskKind.withNote("watch", "dispatcher_contact");

    /** The clock itself acts, with the right to see everything and in nobody's name. */
    static final Caller SYSTEM =
            new Caller(null, null, "watch", "系统", Set.of(), EnumSet.allOf(Permission.class), Scope.all(), false);

    private static final Pattern DELAY_KEY = Pattern.compile("watch:delay:(\\d+):([A-Z_]+):(\\d+)");

    private WatchTasks() {}

    /** Which delay a duty is about. */
    record DelayKey(ConsignmentId consignment, DelayKind kind, int seq) {}

    static String key(ConsignmentId consignment, DelayKind kind, int seq) {
        return "watch:delay:" + consignment + ":" + kind + ":" + seq;
    }

    static String key(Delay delay) {
        return key(delay.consignmentId(), delay.kind(), delay.seq());
    }

    static Optional<DelayKey> parse(String key) {
        Matcher matcher = DELAY_KEY.matcher(key);
        return matcher.matches()
                ? Optional.of(new DelayKey(
                        new ConsignmentId(Long.parseLong(matcher.group(1))),
                        DelayKind.valueOf(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    static String ackKey(ConsignmentId consignment, int seq) {
        return "watch:sheet_ack:" + consignment + ":" + seq;
    }

    static String vacancyKey(SiteId site) {
        return "watch:tracker_vacancy:" + site;
    }

    static TaskKind kind(DelayKind delay) {
        return switch (delay) {
            case NO_VEHICLE -> TaskKind.byDeed("watch", "vehicle_missing");
            case DEPARTURE -> TaskKind.byDeed("watch", "departure_delay");
            case DWELL -> TaskKind.byDeed("watch", "transit_delay");
            case OVERDUE -> TaskKind.withNote("watch", "node_overdue");
            case SILENT -> TaskKind.withNote("watch", "node_silent");
            case DELIVERY_NEAR -> TaskKind.byDeed("watch", "delivery_near");
            case DELIVERY -> TaskKind.byDeed("watch", "delivery_delay");
        };
    }

    static Role owner(DelayKind delay) {
        return switch (delay) {
            case DEPARTURE -> Role.OPERATIONS_MANAGER;
            case OVERDUE, SILENT -> Role.TRACKER;
            case NO_VEHICLE, DWELL, DELIVERY_NEAR, DELIVERY -> Role.DISPATCHER;
        };
    }

    static String clause(DelayKind delay) {
        return switch (delay) {
            case NO_VEHICLE, DEPARTURE -> "A-13";
            case DWELL -> "A-25";
            case OVERDUE, SILENT -> "A-09";
            case DELIVERY_NEAR, DELIVERY -> "A-33";
        };
    }

    /** The code of the deadline of the regulation that says how long the answer may take. */
    static String deadline(DelayKind delay) {
        return switch (delay) {
            case NO_VEHICLE -> "departure_delay_warn";
            case DEPARTURE -> "departure_delay_action";
            case DWELL -> "dwell_action";
            case OVERDUE, SILENT -> "overdue_handling";
            case DELIVERY_NEAR -> "delivery_delay_warn";
            case DELIVERY -> "delivery_delay_action";
        };
    }
}
