package io.yunzong.identity.store;

import io.yunzong.identity.SavedView;
import io.yunzong.identity.domain.ViewStore;
import io.yunzong.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlViews implements ViewStore {
    private final JdbcClient jdbc;

    SqlViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SavedView> list(PersonId person, String list) {
        return jdbc.sql("""
                        select id, list, name, definition::text as definition from identity.saved_view
                        where person_id = :person and list = :list order by name, id
                        """)
                .param("person", person.value())
                .param("list", list)
                .query(SavedView.class)
                .list();
    }

    @Override
    public int count(PersonId person) {
        return jdbc.sql("select count(*) from identity.saved_view where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<SavedView> find(PersonId person, long id) {
        return jdbc.sql("""
                        select id, list, name, definition::text as definition from identity.saved_view
                        where person_id = :person and id = :id
                        """)
                .param("person", person.value())
                .param("id", id)
                .query(SavedView.class)
                .optional();
    }

    @Override
    public Optional<SavedView> add(PersonId person, String list, String name, String definition) {
        return jdbc.sql("""
                        insert into identity.saved_view (person_id, list, name, definition)
                        values (:person, :list, :name, cast(:definition as jsonb))
                        on conflict (person_id, list, name) do nothing
                        returning id, list, name, definition::text as definition
                        """)
                .param("person", person.value())
                .param("list", list)
                .param("name", name)
                .param("definition", definition)
                .query(SavedView.class)
                .optional();
    }

    @Override
    public Optional<SavedView> edit(PersonId person, long id, String name, String definition) {
        return jdbc.sql("""
                        update identity.saved_view set name = :name, definition = cast(:definition as jsonb)
                        where person_id = :person and id = :id
                        returning id, list, name, definition::text as definition
                        """)
                .param("name", name)
                .param("definition", definition)
                .param("person", person.value())
                .param("id", id)
                .query(SavedView.class)
                .optional();
    }

    @Override
    public boolean remove(PersonId person, long id) {
        return jdbc.sql("delete from identity.saved_view where person_id = :person and id = :id")
                        .param("person", person.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
