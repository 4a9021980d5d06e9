package io.yunzong.delivery.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.time;

import io.yunzong.delivery.DeficiencyFilter;
import io.yunzong.delivery.ListedDeficiency;
import io.yunzong.delivery.ListedRefusal;
import io.yunzong.delivery.ListedRelease;
import io.yunzong.delivery.RefusalFilter;
import io.yunzong.delivery.ReleaseFilter;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.delivery.domain.DeliveryLists;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDeliveryLists implements DeliveryLists {
    /** Of columns by the same name the first counts, which is the list's own. */
    private static final String RELEASES = """
            delivery.release_order o
            join consignments.consignment_v c on c.id = o.consignment_id
            join (select id as account_id, name as customer_name from accounts.customer_v) a
                on a.account_id = o.customer_id
            join (select id as at_id, name as site_name from network.site_v) s on s.at_id = o.site_id
            join (select id as from_id, name as shipping_site_name from network.site_v) f
                on f.from_id = o.shipping_site_id
            left join (select id as with_id, plate_shown from network.vehicle_v) v on v.with_id = o.vehicle_id
            left join (select id as by_id, display_name as courier_name from identity.person_v) p
                on p.by_id = o.courier_id
            cross join lateral (
                select coalesce(array_agg(w.role order by w.id), '{}') as approved_roles,
                    coalesce(array_agg(w.person_id), '{}') as approved_by
                from delivery.release_review w
                where w.release_id = o.id and w.revision = o.revision and w.decision = 'APPROVED') r
            cross join lateral (
                select count(*) as open_deficiencies from delivery.deficiency d
                where d.release_id = o.id and d.signed_at is null) m
            """;

    private static final String DEFICIENCIES = """
            delivery.deficiency d
            join (select id as order_id, consignment_id, site_id, shipping_site_id, customer_id, state as order_state
                from delivery.release_order) o on o.order_id = d.release_id
            join (select id as goods_id, number, consignee_name from consignments.consignment_v) c
                on c.goods_id = o.consignment_id
            join (select id as at_id, name as site_name from network.site_v) s on s.at_id = o.site_id
            """;

    private static final String REFUSALS = """
            (select r.*, (select array_agg(p.piece_id order by p.piece_id) from delivery.refusal_piece p
                where p.refusal_id = r.id) as piece_ids from delivery.refusal r) o
            join (select id as goods_id, number, goods_name, consignee_name from consignments.consignment_v) c
                on c.goods_id = o.consignment_id
            join (select id as account_id, name as customer_name from accounts.customer_v) a
                on a.account_id = o.customer_id
            join (select id as at_id, name as site_name from network.site_v) s on s.at_id = o.site_id
            join (select id as from_id, name as shipping_site_name from network.site_v) f
                on f.from_id = o.shipping_site_id
            left join (select id as back_id, number as return_number from consignments.consignment_v) b
                on b.back_id = o.return_consignment_id
            """;

    private static final String IN_SCOPE = "(:everything or o.site_id = any(cast(:branches as bigint[])) "
            + "or o.shipping_site_id = any(cast(:branches as bigint[])) "
            + "or o.customer_id = any(cast(:accounts as bigint[])))";
    private static final String WORDS = "(lower(c.number) like :text or lower(c.consignee_name) like :text)";

    /** Time left is only where somebody still has to look. */
    private static final String REVIEW_DUE = "case when o.state = 'IN_REVIEW' then o.review_due_at end";

    private static final Map<String, String> RELEASE_KEYS = Map.of(
            "number", "c.number",
            "state", "o.state",
            "reviewDueAt", REVIEW_DUE,
            "submittedAt", "o.submitted_at",
            "windowTo", "o.window_to",
            "closedAt", "o.closed_at");
    private static final Map<String, String> DEFICIENCY_KEYS = Map.of(
            "number", "c.number", "dueAt", "d.due_at", "raisedAt", "d.raised_at", "responsible", "d.responsible_name");
    private static final Map<String, String> REFUSAL_KEYS = Map.of(
            "number",
            "c.number",
            "refusedAt",
            "o.refused_at",
            "decisionDueAt",
            "o.decision_due_at",
            "state",
            "o.state");

    private final JdbcClient jdbc;

    SqlDeliveryLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ListedRelease> releases(ReleaseFilter filter, PageQuery query, Eyes eyes) {
        Listing listing = scoped(Listing.from(RELEASES, RELEASE_KEYS, REVIEW_DUE + " nulls last, o.id desc"), eyes)
                .where(WORDS, "text", Listing.anywhere(filter.text()))
                .where("o.state = any(:states)", "states", names(filter.states()))
                .where("o.site_id = :site", "site", id(filter.site()))
                .where("o.consignment_id = :consignment", "consignment", id(filter.consignment()));
        if (filter.toReview()) {
            listing.where("o.state = 'IN_REVIEW'")
                    .where("o.site_id = any(:mine)", "mine", Columns.ids(eyes.branches()))
                    .where(
                            "exists (select from unnest(cast(:reviews as text[])) as held (role) "
                                    + "where held.role <> all(r.approved_roles))",
                            "reviews",
                            eyes.reviews().stream().map(Role::name).toArray(String[]::new))
                    .where("not (:me = any(r.approved_by))", "me", person(eyes));
        }
        if (filter.courier()) {
            listing.where("o.courier_id = :courier", "courier", person(eyes))
                    .where(
                            "(o.state not in ('DONE', 'CANCELLED') or o.closed_at >= :day)",
                            "day",
                            time(eyes.dayBegan()));
        }
        return listing.page(jdbc, query, SqlDeliveryLists::release);
    }

    @Override
    public Page<ListedDeficiency> deficiencies(DeficiencyFilter filter, PageQuery query, Eyes eyes) {
        Listing listing = scoped(Listing.from(DEFICIENCIES, DEFICIENCY_KEYS, "d.due_at, d.id"), eyes)
                .where(WORDS, "text", Listing.anywhere(filter.text()))
                .where("o.site_id = :site", "site", id(filter.site()))
                .where("(d.signed_at is null) = :open", "open", filter.open())
                .where("(d.permitted_at is not null) = :permitted", "permitted", filter.permitted());
        if (filter.overdue()) {
            listing.where("d.signed_at is null").where("d.due_at < :now", "now", time(eyes.now()));
        }
        if (filter.mine()) {
            listing.where("d.responsible_id = :me", "me", person(eyes));
        }
        return listing.page(jdbc, query, (row, index) -> {
            var deficiency = ReleaseReading.deficiency(row, index);
            return new ListedDeficiency(
                    deficiency,
                    new ConsignmentId(row.getLong("consignment_id")),
                    row.getString("number"),
                    row.getString("site_name"),
                    ReleaseOrder.State.valueOf(row.getString("order_state")),
                    deficiency.overdue(eyes.now()));
        });
    }

    @Override
    public Page<ListedRefusal> refusals(RefusalFilter filter, PageQuery query, Eyes eyes) {
        Listing listing = scoped(
                        Listing.from(REFUSALS, REFUSAL_KEYS, "(o.state = 'CLOSED'), o.decision_due_at, o.id"), eyes)
                .where(WORDS, "text", Listing.anywhere(filter.text()))
                .where("o.state = any(:states)", "states", names(filter.states()))
                .where("(o.site_id = :site or o.shipping_site_id = :site)", "site", id(filter.site()));
        if (filter.toDecide()) {
            listing.where("o.state = 'AWAITING_DECISION'")
                    .where("o.shipping_site_id = any(:mine)", "mine", Columns.ids(eyes.branches()));
        }
        return listing.page(
                jdbc,
                query,
                (row, index) -> new ListedRefusal(
                        SqlRefusals.refusal(row, index),
                        row.getString("number"),
                        row.getString("customer_name"),
                        row.getString("goods_name"),
                        row.getString("site_name"),
                        row.getString("shipping_site_name"),
                        row.getString("return_number")));
    }

    private static Listing scoped(Listing listing, Eyes eyes) {
        return listing.where(IN_SCOPE, "everything", eyes.scope().everything())
                .with("branches", eyes.scope().branchArray())
                .with("accounts", eyes.scope().accountArray());
    }

    private static long person(Eyes eyes) {
        PersonId person = eyes.person();
        // nobody has this id: programs have no work of their own
        return person == null ? 0 : person.value();
    }

    private static String @Nullable [] names(Collection<? extends Enum<?>> states) {
        return states.isEmpty() ? null : states.stream().map(Enum::name).toArray(String[]::new);
    }

    private static ListedRelease release(ResultSet row, int index) throws SQLException {
        List<Role> approved = Arrays.stream(
                        (String[]) row.getArray("approved_roles").getArray())
                .map(Role::valueOf)
                .toList();
        return new ListedRelease(
                new ReleaseId(row.getLong("id")),
                new ConsignmentId(row.getLong("consignment_id")),
                row.getString("number"),
                row.getString("customer_name"),
                row.getString("consignee_name"),
                row.getString("goods_name"),
                new SiteId(row.getLong("site_id")),
                row.getString("site_name"),
                row.getString("shipping_site_name"),
                ((Object[]) row.getArray("piece_ids").getArray()).length,
                row.getInt("piece_count"),
                ReleaseOrder.Mode.valueOf(row.getString("mode")),
                row.getString("plate_shown"),
                row.getString("courier_name"),
                ReleaseOrder.State.valueOf(row.getString("state")),
                row.getInt("revision"),
                findInstant(row, "submitted_at"),
                findInstant(row, "review_due_at"),
                approved,
                findInstant(row, "approved_at"),
                findInstant(row, "left_at"),
                findInstant(row, "window_from"),
                findInstant(row, "window_to"),
                findInstant(row, "closed_at"),
                row.getInt("open_deficiencies"));
    }
}
