package io.yunzong.journey.store;

import static java.util.Objects.requireNonNull;

import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.journey.MapBox;
import io.yunzong.journey.domain.Lists;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A page is chosen first, by ids alone and from one index; only the rows of the page are then decorated with the names
 * of customers, sites and vehicles.
 */
@Repository
class SqlLists implements Lists {
    private static final int FETCH_SIZE = 500;
    /**
     * Up to so many hits of a search are all fetched, ordered and counted at once. More stand so close in the index of
     * the order that reading along it finds a page soon; those are not counted: nobody reads on, they search better.
     */
    private static final int FEW = Page.COUNT_LIMIT;

    /**
     * So many of the newest consignments, which lie close together, are looked at before anything else: words that many
     * have fill a page there, while an index of letters would first have to list all the others.
     */
    private static final int NEWEST = 1_000;
    /** Where the newest promise a page soon, so many are looked at and no more: they may promise too much. */
    private static final int MOST_NEWEST = 20_000;

    /** Decorates the chosen ids; the vehicle's own position counts only while the goods are on it. */
    private static final String DECORATED = """
            select c.id, c.number, c.customer_reference, c.customer_id, cu.name as customer_name, cu.customer_class,
                c.consignor_name, c.consignee_name, c.goods_name, c.piece_count, c.weight_grams, c.booked_at,
                c.promised_delivery_at, c.origin_site_id, c.origin_name, c.destination_site_id, c.destination_name,
                c.simulated, j.status, j.status_at, j.status_source, j.place_site_id, j.place_text, j.place_latitude,
                j.place_longitude, j.place_at, j.place_source, coalesce(ps.short_name, ps.name) as place_site_name,
                ps.latitude as site_latitude, ps.longitude as site_longitude, j.next_site_id,
                coalesce(ns.short_name, ns.name) as next_site_name, j.vehicle_id, v.plate_shown, j.on_board_since,
                j.on_board_source, c.source as booking_source,
                l.latitude as vehicle_latitude, l.longitude as vehicle_longitude, l.device_time as vehicle_at,
                l.source as vehicle_source, j.eta, j.eta_source, j.eta_as_of, j.eta_basis, j.planned_arrival_at,
                j.arrived_at, j.delivered_at, j.minutes_late
            from chosen
            join journey.current j on j.consignment_id = chosen.id
            join consignments.consignment_v c on c.id = chosen.id
            left join accounts.customer_v cu on cu.id = c.customer_id
            left join network.site_v ps on ps.id = j.place_site_id
            left join network.site_v ns on ns.id = j.next_site_id
            left join network.vehicle_v v on v.id = j.vehicle_id
            left join telemetry.latest_v l on l.vehicle_id = j.vehicle_id and l.device_time >= j.on_board_since
                and l.device_time > j.place_at
            """;

    private final JdbcClient jdbc;

    SqlLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ListedConsignment> page(ConsignmentFilter filter, PageQuery query, Scope scope, Instant now) {
        if (filter.text() != null) {
            return search(words(filter), filter, query, scope, now);
        }
        ListQuery chosen = new ListQuery(filter, scope, now);
        List<Long> ids = pageOf(chosen, query);
        boolean lastPage = ids.size() < query.size() && (query.page() == 0 || !ids.isEmpty());
        long total = lastPage ? query.offset() + ids.size() : count(filter, scope, now);
        return Page.counted(decorated(ids, now), total);
    }

    private Page<ListedConsignment> search(
            SearchWords words, ConsignmentFilter filter, PageQuery query, Scope scope, Instant now) {
        ListQuery inOrder = ListQuery.ofFrequentWords(words, filter, scope, now);
        if (inOrder.isByBooking(query)) {
            Optional<Page<ListedConsignment>> newest = amongNewest(inOrder, query, now);
            if (newest.isPresent()) {
                return newest.get();
            }
        }
        ListQuery rare = ListQuery.ofRareWords(words, filter, scope, now);
        List<Long> hits = planned(rare, rare.fewIds(query), Map.of("few", FEW + 1));
        if (hits.size() <= FEW) {
            return new Page<>(decorated(part(hits, query), now), hits.size(), false);
        }
        return new Page<>(decorated(pageOf(inOrder, query), now), FEW, true);
    }

    /** The page, if so many have the words that it is full among the newest. */
    private Optional<Page<ListedConsignment>> amongNewest(ListQuery inOrder, PageQuery query, Instant now) {
        long wanted = query.offset() + query.size();
        int looked = NEWEST;
        List<Long> found = planned(inOrder, inOrder.newestIds(), Map.of("newest", looked));
        if (found.size() <= wanted && promisesMany(found.size())) {
            // twice as many as should do
            looked = (int) Math.min(MOST_NEWEST, 2L * NEWEST * (wanted + 1) / found.size());
            found = planned(inOrder, inOrder.newestIds(), Map.of("newest", looked));
        }
        return found.size() <= wanted
                ? Optional.empty()
                : Optional.of(new Page<>(decorated(part(found, query), now), found.size(), hasMoreThan(looked)));
    }

    /** Whether a search that finds so many among the newest will find far more than are counted. */
    private boolean promisesMany(int found) {
        // one or two or three are chance
        if (found <= 3) {
            return false;
        }
        double consignments = jdbc.sql("select reltuples from pg_class where oid = 'journey.current'::regclass")
                .query(Double.class)
                .single();
        return found * consignments > (double) FEW * NEWEST;
    }

    private boolean hasMoreThan(int consignments) {
        return jdbc.sql("""
                        select exists (select from consignments.search_v
                                       order by booked_at desc, consignment_id desc offset :count)
                        """).param("count", consignments).query(Boolean.class).single();
    }

    /** @param filter with words */
    private SearchWords words(ConsignmentFilter filter) {
        String text = requireNonNull(filter.text());
        List<Long> customers = jdbc.sql("select id from accounts.customer_v where position(:text in names) > 0")
                .param("text", SearchWords.spelled(text))
                .query(Long.class)
                .list();
        return SearchWords.of(text, filter.phones(), customers);
    }

    private ListQuery chosen(ConsignmentFilter filter, Scope scope, Instant now) {
        return filter.text() == null
                ? new ListQuery(filter, scope, now)
                : ListQuery.ofRareWords(words(filter), filter, scope, now);
    }

    private static List<Long> part(List<Long> hits, PageQuery query) {
        return hits.stream().skip(query.offset()).limit(query.size()).toList();
    }

    private List<Long> pageOf(ListQuery chosen, PageQuery query) {
        return planned(
                chosen,
                chosen.ids(query) + " limit :size offset :offset",
                Map.of("size", query.size(), "offset", query.offset()));
    }

    /** What is asked for decides which index is right, so this is planned for just these values. Ids or a count. */
    private List<Long> planned(ListQuery chosen, String sql, Map<String, ?> more) {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        List<Long> numbers = jdbc.sql(sql)
                .params(chosen.params())
                .params(more)
                .query(Long.class)
                .list();
        jdbc.sql("set local plan_cache_mode = auto").update();
        return numbers;
    }

    /** One plan serves every page: making one for so many tables costs more than the reading. */
    private List<ListedConsignment> decorated(List<Long> ids, Instant now) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ordered("select unnest(:ids) as id"))
                        .param("ids", ids.toArray(Long[]::new))
                        .query(new ListedRow(now))
                        .list();
    }

    /** Stops at the limit: nobody reads on, and the list says "more than". */
    private long count(ConsignmentFilter filter, Scope scope, Instant now) {
        ListQuery counted = new ListQuery(filter, scope, now);
        String sql = "select count(*) from (" + counted.ids() + " limit :limit) counted";
        return planned(counted, sql, Map.of("limit", Page.COUNT_LIMIT + 1)).getFirst();
    }

    @Override
    public Optional<ListedConsignment> find(ConsignmentId id, Scope scope, Instant now) {
        ListQuery chosen = new ListQuery(ConsignmentFilter.none(), scope, now).and("j.consignment_id = :id");
        return jdbc.sql("with chosen as (" + chosen.ids() + ") " + DECORATED)
                .params(chosen.params())
                .param("id", id.value())
                .query(new ListedRow(now))
                .optional();
    }

    @Override
    public List<ListedConsignment> map(
            ConsignmentFilter filter, @Nullable MapBox box, int limit, Scope scope, Instant now) {
        ListQuery chosen = chosen(filter, scope, now);
        if (filter.statuses().isEmpty()) {
            chosen.and("j.status not in ('DELIVERED', 'CANCELLED') and j.status <> 'RETURNED'");
        }
        // the place is known only after decorating: the vehicle's position goes before the site's
        MapBox inside = box == null ? new MapBox(-180, -90, 180, 90) : box;
        String sql = "with chosen as (" + chosen.ids() + "), decorated as (" + DECORATED + """
                )
                select * from (
                    select *, coalesce(vehicle_latitude, place_latitude, site_latitude) as shown_latitude,
                        coalesce(vehicle_longitude, place_longitude, site_longitude) as shown_longitude
                    from decorated
                ) placed
                where shown_latitude between :south and :north
                  and case when cast(:west as float8) <= :east then shown_longitude between :west and :east
                           else shown_longitude >= :west or shown_longitude <= :east end
                order by booked_at desc, id desc
                limit :limit
                """;
        return jdbc.sql(sql)
                .params(chosen.params())
                .param("south", inside.south())
                .param("north", inside.north())
                .param("west", inside.west())
                .param("east", inside.east())
                .param("limit", limit)
                .query(new ListedRow(now))
                .list();
    }

    @Override
    public void read(
            ConsignmentFilter filter,
            PageQuery order,
            Scope scope,
            Instant now,
            Consumer<Stream<ListedConsignment>> reader) {
        ListQuery chosen = chosen(filter, scope, now);
        try (Stream<ListedConsignment> rows = jdbc
                .sql(ordered(chosen.ids(order)))
                .withFetchSize(FETCH_SIZE)
                .params(chosen.params())
                .query(new ListedRow(now))
                .stream()) {
            reader.accept(rows);
        }
    }

    private static String ordered(String ids) {
        return "with chosen as (select id, row_number() over () as rank from (" + ids + ") ranked) " + DECORATED
                + " order by chosen.rank";
    }
}
