package io.yunzong.identity.store;

import io.yunzong.identity.domain.SignInAttempts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlSignInAttempts implements SignInAttempts {
    private final JdbcClient jdbc;

    SqlSignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public OptionalLong take(String address, Instant now) {
        // one address at a time, or attempts at the same moment would not see each other
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sign-in ' || :address, 0))")
                .param("address", address)
                .query(row -> {});
        jdbc.sql("delete from identity.sign_in_attempt where at < :before")
                .param("before", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        insert into identity.sign_in_attempt (address, at)
                        select :address, :now
                        where (select count(*) from identity.sign_in_attempt where address = :address) < :allowed
                        returning id
                        """)
                .param("address", address)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("allowed", ALLOWED)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void giveBack(long attempt) {
        jdbc.sql("delete from identity.sign_in_attempt where id = :id")
                .param("id", attempt)
                .update();
    }
}
