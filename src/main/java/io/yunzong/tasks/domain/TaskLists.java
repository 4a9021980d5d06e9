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
import io.yunzong.tasks.TaskLoad;
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

    /** How much waits for somebody, and the first of it. */
    record Day(MyDay.Counts counts, List<MyDay.Entry> entries) {}

    /**
     * The open tasks that wait for somebody, by due time, those without one last; one that lies with several desks
     * counts once, by the nearest reason.
     *
     * @param asker whose day it is
     * @param lookedAt how many of each desk are counted
     * @param shown how many are read
     */
    Day day(Asker asker, Instant now, int lookedAt, int shown);

    /**
     * Somebody, and where their work lies.
     *
     * @param branchRoles roles held at the branches
     * @param networkRoles roles held wherever
     * @param raisedTo those of the roles whose escalations are meant for them
     */
    record Asker(
            PersonId self,
            Collection<Role> branchRoles,
            Collection<Role> networkRoles,
            Collection<Role> raisedTo,
            Collection<SiteId> branches) {}

    /** How much lies with each person and, where nobody has taken it, with each role at a branch; the latest first. */
    List<TaskLoad> load(Scope scope, Instant now, int limit);
}
