package io.yunzong.identity.domain;

import io.yunzong.identity.Department;
import java.util.List;
import java.util.Optional;

/** All departments. */
public interface Departments {
    List<Department> list();

    Optional<Department> find(long id);

    Department add(String code, String name);

    /** Empty when the version is not the current one. */
    Optional<Department> edit(long id, String name, boolean active, int version);
}
