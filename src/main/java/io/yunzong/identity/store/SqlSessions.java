package io.yunzong.identity.store;

import io.yunzong.identity.domain.Sessions;
import io.yunzong.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A session's principal is the person's id; without its row a session is nobody's on every node. */
@Repository
class SqlSessions implements Sessions {
    private final JdbcClient jdbc;

    SqlSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void endAll(PersonId id) {
        jdbc.sql("delete from identity.session where principal_name = :person")
                .param("person", id.toString())
                .update();
    }

    @Override
    public void endOthers(PersonId id, String keptSessionId) {
        jdbc.sql("delete from identity.session where principal_name = :person and session_id <> :kept")
                .param("person", id.toString())
                .param("kept", keptSessionId)
                .update();
    }
}
