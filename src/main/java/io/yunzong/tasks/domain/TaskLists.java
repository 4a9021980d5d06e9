package io.yunzong.tasks.domain;

import io.yunzong.identity.Role;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.MyDay;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks in lists. */
public interface TaskLists {
    /**
     * Those somebody may see: of their branches, and their own wherever.
     *
     * @param self null when a program asks
     */
    Page<Task> page(TaskFilter filter, PageQuery query, Scope scope, @Nullable PersonId self, Instant now);

    /**
     * The open tasks that wait for somebody, by due time, those without one last.
     *
     * @param branchRoles roles held at the branches
     * @param networkRoles roles held wherever
     * @param limit how many of each desk are looked at
     */
    List<MyDay.Slot> day(
            PersonId self,
            Collection<Role> branchRoles,
            Collection<Role> networkRoles,
            Collection<SiteId> branches,
            int limit);
}
