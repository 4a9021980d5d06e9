package io.yunzong.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are kept. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /**
     * Sessions last for hours, so that their last access need not be known to the second: it is written once a minute.
     * Every request would otherwise wait for a commit on the disk. Anything else about a session is written at once.
     */
    private static final String UPDATE = """
            update %TABLE_NAME% s
            set session_id = n.session_id, last_access_time = n.last_access_time,
                max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
                principal_name = n.principal_name
            from (select cast(? as char(36)) as session_id, cast(? as bigint) as last_access_time,
                         cast(? as integer) as max_inactive_interval, cast(? as bigint) as expiry_time,
                         cast(? as varchar(100)) as principal_name) n
            where s.primary_id = ?
              and (s.last_access_time < n.last_access_time - 60000
                   or (s.session_id, s.max_inactive_interval, s.principal_name)
                       is distinct from (n.session_id, n.max_inactive_interval, n.principal_name))
            """;

    /** Each statement by itself: what could lie half written between two of them is a session nobody is signed in to. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writeTheLastAccessOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
