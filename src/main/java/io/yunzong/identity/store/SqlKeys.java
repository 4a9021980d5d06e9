package io.yunzong.identity.store;

import io.yunzong.identity.Permission;
import io.yunzong.identity.domain.Key;
import io.yunzong.identity.domain.Keys;
import io.yunzong.kernel.ApiKeyId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlKeys implements Keys {
    private final JdbcClient jdbc;

    SqlKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Key> findUsable(byte[] secretHash, Instant now) {
        // the last use is noted at most once a minute: a busy program must not make every read a write
        return jdbc.sql("""
                        with used as (
                            update identity.api_key set last_used_at = :now
                            where secret_hash = :hash and revoked_at is null and expires_at > :now
                              and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
                        )
                        select id, name, permissions, everything, branches, accounts from identity.api_key
                        where secret_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .param("hash", secretHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SqlKeys::key)
                .optional();
    }

    private static Key key(ResultSet row, int index) throws SQLException {
        return new Key(
                new ApiKeyId(row.getLong("id")),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                new Scope(
                        row.getBoolean("everything"),
                        Arrays.stream((Long[]) row.getArray("branches").getArray())
                                .map(SiteId::new)
                                .collect(Collectors.toSet()),
                        Arrays.stream((Long[]) row.getArray("accounts").getArray())
                                .map(CustomerId::new)
                                .collect(Collectors.toSet())));
    }
}
