package io.yunzong.network.store;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Site;
import io.yunzong.network.SiteKind;
import io.yunzong.network.domain.Sites;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SqlSites implements Sites {
    private static final Map<String, String> SORT_KEYS =
            Map.of("code", "code", "name", "name", "kind", "kind", "city", "city", "province", "province");

    private final JdbcClient jdbc;

    SqlSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Site> find(SiteId id) {
        return jdbc.sql("select * from network.site where id = :id")
                .param("id", id.value())
                .query(SqlSites::site)
                .optional();
    }

    @Override
    public Optional<Site> lock(SiteId id) {
        return jdbc.sql("select * from network.site where id = :id for update")
                .param("id", id.value())
                .query(SqlSites::site)
                .optional();
    }

    @Override
    public Optional<Site> findByCode(String code) {
        return jdbc.sql("select * from network.site where lower(code) = :code")
                .param("code", Codes.fold(code))
                .query(SqlSites::site)
                .optional();
    }

    @Override
    public List<Site> list(Collection<SiteId> ids) {
        return jdbc.sql("select * from network.site where id = any(:ids) order by id")
                .param("ids", array(ids))
                .query(SqlSites::site)
                .list();
    }

    @Override
    public List<Site> hold(Collection<SiteId> ids) {
        return jdbc.sql("select * from network.site where id = any(:ids) order by id for share")
                .param("ids", array(ids))
                .query(SqlSites::site)
                .list();
    }

    @Override
    public Map<String, Site> listByCode(Collection<String> codes) {
        List<Site> found = jdbc.sql("select * from network.site where lower(code) = any(:codes)")
                .param("codes", Codes.fold(codes))
                .query(SqlSites::site)
                .list();
        return Codes.byCode(codes, found, Site::code);
    }

    @Override
    public Page<Site> page(@Nullable String text, @Nullable Boolean active, @Nullable SiteKind kind, PageQuery query) {
        return Listing.from("network.site", SORT_KEYS, "lower(code)")
                .where("search_text like :text", "text", Listing.anywhere(text))
                .where("active = :active", "active", active)
                .where("kind = :kind", "kind", kind == null ? null : kind.name())
                .page(jdbc, query, SqlSites::site);
    }

    @Override
    public SiteId add(Site site) {
        try {
            return new SiteId(with(site, jdbc.sql("""
                            insert into network.site
                                (code, name, short_name, kind, city, province, address, phone,
                                 latitude, longitude, geofence_radius_m, geofence, active, simulated)
                            values (:code, :name, :shortName, :kind, :city, :province, :address, :phone,
                                    :latitude, :longitude, :radius, :geofence, :active, :simulated)
                            returning id
                            """)).query(Long.class).single());
        } catch (DuplicateKeyException e) {
            throw taken(site, e);
        }
    }

    @Override
    public boolean change(Site site) {
        try {
            return with(site, jdbc.sql("""
                            update network.site
                            set code = :code, name = :name, short_name = :shortName, kind = :kind, city = :city,
                                province = :province, address = :address, phone = :phone, latitude = :latitude,
                                longitude = :longitude, geofence_radius_m = :radius, geofence = :geofence,
                                active = :active, simulated = :simulated, version = version + 1
                            where id = :id and version = :version
                            """))
                            .param("id", site.id().value())
                            .param("version", site.version())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw taken(site, e);
        }
    }

    @Override
    public int addMissing(List<Site> sites) {
        return jdbc.sql("""
                        insert into network.site
                            (code, name, short_name, kind, city, province, address, phone,
                             latitude, longitude, geofence_radius_m, geofence, simulated)
                        select code, name, short_name, kind, city, province, address, phone,
                               latitude, longitude, radius, cast(geofence as double precision[]), simulated
                        from unnest(:codes, :names, :shortNames, :kinds, :cities, :provinces, :addresses, :phones,
                                    :latitudes, :longitudes, :radii, :geofences, :simulated)
                            as given (code, name, short_name, kind, city, province, address, phone,
                                      latitude, longitude, radius, geofence, simulated)
                        on conflict (lower(code)) do nothing
                        """)
                .param("codes", strings(sites, Site::code))
                .param("names", strings(sites, Site::name))
                .param("shortNames", strings(sites, Site::shortName))
                .param("kinds", strings(sites, site -> site.kind().name()))
                .param("cities", strings(sites, Site::city))
                .param("provinces", strings(sites, Site::province))
                .param("addresses", strings(sites, Site::address))
                .param("phones", strings(sites, Site::phone))
                .param("latitudes", sites.stream().map(Site::latitude).toArray(Double[]::new))
                .param("longitudes", sites.stream().map(Site::longitude).toArray(Double[]::new))
                .param("radii", sites.stream().map(Site::geofenceRadiusMetres).toArray(Integer[]::new))
                .param("geofences", strings(sites, SqlSites::literal))
                .param("simulated", sites.stream().map(Site::simulated).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public List<String> listActiveLanes(SiteId id) {
        return jdbc.sql("""
                        select code from network.lane
                        where active and id in (select lane_id from network.lane_node where site_id = :id)
                        order by lower(code)
                        """).param("id", id.value()).query(String.class).list();
    }

    @Override
    public Set<SiteId> listUsed(Collection<SiteId> ids) {
        return jdbc.sql("""
                        select site_id from network.lane_node where site_id = any(:ids)
                        union select home_site_id from network.vehicle where home_site_id = any(:ids)
                        """).param("ids", array(ids)).query(Long.class).list().stream()
                .map(SiteId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public void remove(Collection<SiteId> ids) {
        jdbc.sql("delete from network.site where id = any(:ids)")
                .param("ids", ids.stream().map(SiteId::value).toArray(Long[]::new))
                .update();
    }

    private static StatementSpec with(Site site, StatementSpec statement) {
        return statement
                .param("code", site.code())
                .param("name", site.name())
                .param("shortName", site.shortName())
                .param("kind", site.kind().name())
                .param("city", site.city())
                .param("province", site.province())
                .param("address", site.address())
                .param("phone", site.phone())
                .param("latitude", site.latitude())
                .param("longitude", site.longitude())
                .param("radius", site.geofenceRadiusMetres())
                .param("geofence", flat(site.geofence()).toArray(Double[]::new))
                .param("active", site.active())
                .param("simulated", site.simulated());
    }

    private static Stream<Double> flat(List<GeoPoint> corners) {
        return corners.stream().flatMap(corner -> Stream.of(corner.latitude(), corner.longitude()));
    }

    /** Arrays of different lengths cannot stand in one array, so each travels as its text. */
    private static String literal(Site site) {
        return "{" + String.join(",", flat(site.geofence()).map(String::valueOf).toList()) + "}";
    }

    private static String[] strings(List<Site> sites, Function<Site, @Nullable String> part) {
        return sites.stream().map(part).toArray(String[]::new);
    }

    private static Long[] array(Collection<SiteId> ids) {
        return ids.stream().map(SiteId::value).distinct().toArray(Long[]::new);
    }

    private static NetworkRefused taken(Site site, DuplicateKeyException cause) {
        NetworkRefused refused = new NetworkRefused(
                Kind.CONFLICT, Why.CODE_TAKEN.unmet("code", site.code()).inField("code"));
        refused.initCause(cause);
        return refused;
    }

    private static Site site(ResultSet row, int index) throws SQLException {
        return new Site(
                new SiteId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                SiteKind.valueOf(row.getString("kind")),
                row.getString("city"),
                row.getString("province"),
                row.getString("address"),
                row.getString("phone"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("geofence_radius_m", Integer.class),
                corners((Double[]) row.getArray("geofence").getArray()),
                row.getBoolean("active"),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }

    private static List<GeoPoint> corners(Double[] flat) {
        List<Double> numbers = Arrays.asList(flat);
        List<GeoPoint> corners = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            corners.add(new GeoPoint(numbers.get(i), numbers.get(i + 1)));
        }
        return corners;
    }
}
