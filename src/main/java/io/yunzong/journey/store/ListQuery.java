package io.yunzong.journey.store;

import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the ids of a list. Only conditions that are asked for are written down, so that the planner sees exactly what
 * counts and takes the index made for it.
 *
 * <p>Words are searched in the narrow table made for it. When nothing else is asked of the journey, its table is not
 * touched at all; otherwise the hits are looked up in it by key.
 */
final class ListQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final boolean words;
    /** Who has the columns both tables have. */
    private final String w;

    private boolean needsJourney;

    /** One column of an order. */
    private record Key(String column, String direction) {}

    /** A list in which no words are searched. */
    ListQuery(ConsignmentFilter filter, Scope scope, Instant now) {
        this.words = false;
        this.w = "j";
        scope(scope);
        waybill(filter);
        journey(filter, now);
    }

    private ListQuery(ConsignmentFilter filter, Scope scope, Instant now, Function<Map<String, Object>, String> found) {
        this.words = true;
        this.w = "s";
        conditions.add(found.apply(params));
        scope(scope);
        waybill(filter);
        journey(filter, now);
    }

    /** A search whose words stand in few rows. */
    static ListQuery ofRareWords(SearchWords words, ConsignmentFilter filter, Scope scope, Instant now) {
        return new ListQuery(filter, scope, now, words::rare);
    }

    /** A search whose words are known to stand in many rows. */
    static ListQuery ofFrequentWords(SearchWords words, ConsignmentFilter filter, Scope scope, Instant now) {
        return new ListQuery(filter, scope, now, words::frequent);
    }

    Map<String, Object> params() {
        return params;
    }

    /** Another condition on the row of the journey, with parameters to be put into {@link #params()}. */
    ListQuery and(String condition) {
        needsJourney = true;
        conditions.add(condition);
        return this;
    }

    /** The ids in the order of the list. */
    String ids(PageQuery query) {
        List<Key> keys = keys(query);
        return "select " + id() + " as id" + from() + where() + " order by "
                + keys.stream().map(key -> key.column() + key.direction()).collect(Collectors.joining(", "));
    }

    /** Any {@code :few} of the ids at most, in the order of the list: right only if there are fewer of them. */
    String fewIds(PageQuery query) {
        List<Key> keys = keys(query);
        StringBuilder columns = new StringBuilder(id() + " as id");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            columns.append(", ").append(keys.get(i).column()).append(" as key").append(i);
            order.add("key" + i + keys.get(i).direction());
        }
        return "select id from (select " + columns + from() + where() + " limit :few) hits order by "
                + String.join(", ", order);
    }

    /** Whether the rows come in the order of booking, the newest first. */
    boolean isByBooking(PageQuery query) {
        return query.sort() == null || (query.sort().equals("bookedAt") && query.descending());
    }

    /** Those of the {@code :newest} rows that fulfil the conditions, in the order of booking. */
    String newestIds() {
        String journeys = needsJourney ? "join journey.current j on j.consignment_id = s.consignment_id" : "";
        return """
                select s.consignment_id from (
                    select consignment_id, booked_at, customer_id, branch_ids, words, phones from consignments.search_v
                    order by booked_at desc, consignment_id desc limit :newest
                ) s
                """ + journeys + where() + " order by s.booked_at desc, s.consignment_id desc";
    }

    String ids() {
        return "select " + id() + " as id" + from() + where();
    }

    /** Where the rows come from, without their ids. */
    String source() {
        return from() + where();
    }

    private String id() {
        return w + ".consignment_id";
    }

    private String from() {
        if (!words) {
            return " from journey.current j";
        }
        return needsJourney
                ? " from consignments.search_v s join journey.current j on j.consignment_id = s.consignment_id"
                : " from consignments.search_v s";
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Empty values stand where the index of that order has them: last when ascending. */
    private List<Key> keys(PageQuery query) {
        String sort = query.sort() == null ? "bookedAt" : query.sort();
        boolean descending = query.sort() == null || query.descending();
        needsJourney = needsJourney || !sort.equals("bookedAt");
        String direction = descending ? " desc" : " asc";
        Key id = new Key(id(), direction);
        return switch (sort) {
            case "number" -> List.of(new Key("j.number", direction), id);
            case "status" ->
                List.of(
                        new Key("j.status", direction),
                        new Key("j.booked_at", " desc"),
                        new Key("j.consignment_id", " desc"));
            case "statusAt" -> List.of(new Key("j.status_at", direction), id);
            case "promisedDeliveryAt" -> List.of(new Key("j.promised_delivery_at", direction), id);
            case "eta" -> List.of(new Key("j.eta", direction), id);
            case "minutesLate" ->
                List.of(new Key("j.minutes_late", direction + (descending ? " nulls last" : " nulls first")), id);
            default -> List.of(new Key(w + ".booked_at", direction), id);
        };
    }

    private void scope(Scope scope) {
        if (scope.everything()) {
            return;
        }
        List<String> reach = new ArrayList<>();
        if (!scope.branches().isEmpty()) {
            reach.add(w + ".branch_ids && cast(:branches as bigint[])");
            params.put("branches", scope.branchArray());
        }
        if (!scope.accounts().isEmpty()) {
            reach.add(w + ".customer_id = any(:accounts)");
            params.put("accounts", scope.accountArray());
        }
        conditions.add(reach.isEmpty() ? "false" : "(" + String.join(" or ", reach) + ")");
    }

    private void waybill(ConsignmentFilter filter) {
        if (filter.customer() != null) {
            conditions.add(w + ".customer_id = :customer");
            params.put("customer", filter.customer().value());
        }
        if (filter.site() != null) {
            conditions.add(w + ".branch_ids @> array[cast(:site as bigint)]");
            params.put("site", filter.site().value());
            if (filter.role() != null) {
                conditions.add("exists (select from consignments.route_node_v n where n.consignment_id = " + id()
                        + " and n.site_id = :site and n.role = :role)");
                params.put("role", filter.role());
            }
        }
        end("origin", filter.origin());
        end("destination", filter.destination());
        if (!filter.chosen().isEmpty()) {
            conditions.add(id() + " = any(:chosen)");
            params.put("chosen", Columns.ids(filter.chosen()));
        }
        if (filter.bookedFrom() != null) {
            conditions.add(w + ".booked_at >= :bookedFrom");
            params.put("bookedFrom", filter.bookedFrom().atOffset(ZoneOffset.UTC));
        }
        if (filter.bookedTo() != null) {
            conditions.add(w + ".booked_at < :bookedTo");
            params.put("bookedTo", filter.bookedTo().atOffset(ZoneOffset.UTC));
        }
    }

    /** An end of the route; the site itself narrows by its own index where the lane's does not. */
    private void end(String which, @Nullable SiteId site) {
        if (site != null) {
            and("j.%s_site_id = :%s".formatted(which, which));
            conditions.add("%s.branch_ids @> array[cast(:%s as bigint)]".formatted(w, which));
            params.put(which, site.value());
        }
    }

    private void journey(ConsignmentFilter filter, Instant now) {
        if (filter.statuses().size() == 1) {
            and("j.status = :status");
            params.put("status", filter.statuses().iterator().next().name());
        } else if (!filter.statuses().isEmpty()) {
            and("j.status = any(:statuses)");
            params.put(
                    "statuses",
                    filter.statuses().stream()
                            .map(ConsignmentStatus::name)
                            .sorted()
                            .toArray(String[]::new));
        }
        if (filter.vehicle() != null) {
            and("j.vehicle_id = :vehicle");
            params.put("vehicle", filter.vehicle().value());
        }
        if (filter.late() != null) {
            String late = "(coalesce(j.minutes_late, 0) > 0 or (j.status not in ('DELIVERED', 'CANCELLED')"
                    + " and j.arrived_at is null and coalesce(j.planned_arrival_at < :now, false)))";
            and(filter.late() ? late : "not " + late);
            params.put("now", now.atOffset(ZoneOffset.UTC));
        }
    }
}
