package io.yunzong.identity.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.identity.ApiKey;
import io.yunzong.identity.Permission;
import io.yunzong.identity.domain.Keys;
import io.yunzong.kernel.ApiKeyId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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
    public Optional<ApiKey> findUsable(byte[] secretHash, Instant now) {
        // the last use is noted at most once a minute: a busy program must not make every read a write
        return jdbc.sql("""
                        with used as (
                            update identity.api_key set last_used_at = :now
                            where secret_hash = :hash and revoked_at is null and expires_at > :now
                              and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
                        )
                        select * from identity.api_key
                        where secret_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .param("hash", secretHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(SqlKeys::key)
                .optional();
    }

    @Override
    public List<ApiKey> list() {
        return jdbc.sql("select * from identity.api_key order by id desc")
                .query(SqlKeys::key)
                .list();
    }

    @Override
    public ApiKey add(ApiKey key, byte[] secretHash) {
        return jdbc.sql("""
                        insert into identity.api_key
                            (name, prefix, secret_hash, permissions, everything, branches, accounts,
                             created_by, created_at, expires_at)
                        values (:name, :prefix, :hash, :permissions, :everything, :branches, :accounts,
                                :createdBy, :createdAt, :expiresAt)
                        returning *
                        """)
                .param("name", key.name())
                .param("prefix", key.prefix())
                .param("hash", secretHash)
                .param(
                        "permissions",
                        key.permissions().stream()
                                .map(Permission::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("everything", key.scope().everything())
                .param("branches", key.scope().branchArray())
                .param("accounts", key.scope().accountArray())
                .param("createdBy", key.createdBy().value())
                .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", key.expiresAt().atOffset(ZoneOffset.UTC))
                .query(SqlKeys::key)
                .single();
    }

    @Override
    public boolean revoke(ApiKeyId id, Instant at) {
        return jdbc.sql("update identity.api_key set revoked_at = :at where id = :id and revoked_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static ApiKey key(ResultSet row, int index) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.getLong("id")),
                row.getString("name"),
                row.getString("prefix"),
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
                                .collect(Collectors.toSet())),
                new PersonId(row.getLong("created_by")),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                findInstant(row, "revoked_at"),
                findInstant(row, "last_used_at"));
    }
}
