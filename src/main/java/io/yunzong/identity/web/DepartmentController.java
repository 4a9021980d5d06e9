package io.yunzong.identity.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Department;
import io.yunzong.identity.DepartmentDesk;
import io.yunzong.identity.PeopleFinder;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/departments")
class DepartmentController {
    private final DepartmentDesk desk;
    private final PeopleFinder finder;

    DepartmentController(DepartmentDesk desk, PeopleFinder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    record NewDepartment(@NotNull String code, @NotNull String name) {}

    record ChangedDepartment(
            @NotNull String name,
            @NotNull Boolean active,
            @NotNull Integer version) {}

    @GetMapping
    @Requires({Permission.PEOPLE_READ, Permission.PEOPLE_WRITE})
    List<Department> list() {
        return finder.listDepartments();
    }

    @PostMapping
    @Requires(Permission.PEOPLE_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Department add(@Valid @RequestBody NewDepartment department, @Parameter(hidden = true) Caller caller) {
        return desk.add(department.code(), department.name(), caller);
    }

    @PutMapping("/{id}")
    @Requires(Permission.PEOPLE_WRITE)
    Department edit(
            @PathVariable long id,
            @Valid @RequestBody ChangedDepartment department,
            @Parameter(hidden = true) Caller caller) {
        return desk.edit(id, department.name(), department.active(), department.version(), caller);
    }
}
