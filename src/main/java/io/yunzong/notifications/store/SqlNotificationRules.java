package io.yunzong.notifications.store;

import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.notifications.Audience;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Endpoint;
import io.yunzong.notifications.NoticeKind;
import io.yunzong.notifications.Rule;
import io.yunzong.notifications.Urgency;
import io.yunzong.notifications.domain.Rules;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlNotificationRules implements Rules {
    private final JdbcClient jdbc;

    SqlNotificationRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Rule rule(ResultSet row, int index) throws SQLException {
        return new Rule(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                Columns.choice(row, "role", Role.class),
                row.getObject("endpoint_id", Long.class),
                Urgency.valueOf(row.getString("least")),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("enabled"),
                row.getInt("version"));
    }

    @Override
    public List<Rule> list() {
        return jdbc.sql("select * from notifications.rule order by kind, audience, role, channel, id")
                .query(SqlNotificationRules::rule)
                .list();
    }

    @Override
    public Optional<Rule> find(long id) {
        return jdbc.sql("select * from notifications.rule where id = :id")
                .param("id", id)
                .query(SqlNotificationRules::rule)
                .optional();
    }

    @Override
    public Optional<Long> add(Rule rule) {
        return jdbc.sql("""
                        insert into notifications.rule (kind, audience, role, endpoint_id, least, channel, enabled)
                        values (:kind, :audience, :role, :endpoint, :least, :channel, :enabled)
                        on conflict do nothing returning id
                        """)
                .param("kind", rule.kind().name())
                .param("audience", rule.audience().name())
                .param("role", Columns.name(rule.role()))
                .param("endpoint", rule.endpointId())
                .param("least", rule.least().name())
                .param("channel", rule.channel().name())
                .param("enabled", rule.enabled())
                .query(Long.class)
                .optional();
    }

    @Override
    public boolean edit(Rule rule) {
        return jdbc.sql("""
                        update notifications.rule set least = :least, enabled = :enabled, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("least", rule.least().name())
                        .param("enabled", rule.enabled())
                        .param("id", rule.id())
                        .param("version", rule.version())
                        .update()
                > 0;
    }

    @Override
    public boolean remove(long id) {
        return jdbc.sql("delete from notifications.rule where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Endpoint endpoint(ResultSet row, int index) throws SQLException {
        return new Endpoint(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("name"),
                row.getString("url"),
                row.getString("secret"),
                Columns.id(row, "site_id", SiteId::new),
                Columns.id(row, "customer_id", CustomerId::new),
                row.getBoolean("enabled"),
                row.getInt("version"),
                Columns.instant(row, "created_at"));
    }

    @Override
    public List<Endpoint> endpoints() {
        return jdbc.sql("select * from notifications.endpoint order by enabled desc, channel, name, id")
                .query(SqlNotificationRules::endpoint)
                .list();
    }

    @Override
    public Optional<Endpoint> endpoint(long id) {
        return jdbc.sql("select * from notifications.endpoint where id = :id")
                .param("id", id)
                .query(SqlNotificationRules::endpoint)
                .optional();
    }

    @Override
    public long add(Endpoint endpoint) {
        return jdbc.sql("""
                        insert into notifications.endpoint (channel, name, url, secret, site_id, customer_id, enabled, created_at)
                        values (:channel, :name, :url, :secret, :site, :customer, :enabled, :at) returning id
                        """)
                .param("channel", endpoint.channel().name())
                .param("name", endpoint.name())
                .param("url", endpoint.url())
                .param("secret", endpoint.secret())
                .param("site", Columns.id(endpoint.siteId()))
                .param("customer", Columns.id(endpoint.customerId()))
                .param("enabled", endpoint.enabled())
                .param("at", Columns.time(endpoint.createdAt()))
                .query(Long.class)
                .single();
    }

    @Override
    public boolean edit(Endpoint endpoint) {
        return jdbc.sql("""
                        update notifications.endpoint set name = :name, url = :url, secret = :secret, site_id = :site,
                            customer_id = :customer, enabled = :enabled, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", endpoint.name())
                        .param("url", endpoint.url())
                        .param("secret", endpoint.secret())
                        .param("site", Columns.id(endpoint.siteId()))
                        .param("customer", Columns.id(endpoint.customerId()))
                        .param("enabled", endpoint.enabled())
                        .param("id", endpoint.id())
                        .param("version", endpoint.version())
                        .update()
                > 0;
    }
}
