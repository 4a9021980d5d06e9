package io.yunzong.identity.store;

import io.yunzong.identity.Department;
import io.yunzong.identity.domain.Departments;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDepartments implements Departments {
    private final JdbcClient jdbc;

    SqlDepartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Department> list() {
        return jdbc.sql("select id, code, name, active, version from identity.department order by id")
                .query(Department.class)
                .list();
    }

    @Override
    public Optional<Department> find(long id) {
        return jdbc.sql("select id, code, name, active, version from identity.department where id = :id")
                .param("id", id)
                .query(Department.class)
                .optional();
    }

    @Override
    public Department add(String code, String name) {
        return jdbc.sql("""
                        insert into identity.department (code, name) values (:code, :name)
                        returning id, code, name, active, version
                        """)
                .param("code", code)
                .param("name", name)
                .query(Department.class)
                .single();
    }

    @Override
    public Optional<Department> edit(long id, String name, boolean active, int version) {
        return jdbc.sql("""
                        update identity.department set name = :name, active = :active, version = version + 1
                        where id = :id and version = :version
                        returning id, code, name, active, version
                        """)
                .param("name", name)
                .param("active", active)
                .param("id", id)
                .param("version", version)
                .query(Department.class)
                .optional();
    }
}
