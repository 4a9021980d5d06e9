package io.yunzong.tasks;

import io.yunzong.kernel.TaskId;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.tasks.domain.Alarm;
import io.yunzong.tasks.domain.Tasks;
import io.yunzong.tasks.domain.Tasks.Fired;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets off what is due of tasks that are held, and tells of it. Always within somebody's transaction. */
@Component
class AlarmBell {
    /** More changes at once are told to browsers as "many". */
    private static final int ONE_BY_ONE = 50;

    private final Tasks tasks;
    private final LiveFeed live;
    private final ApplicationEventPublisher events;

    AlarmBell(Tasks tasks, LiveFeed live, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.live = live;
        this.events = events;
    }

    /** @return how many alarms went off */
    int ring(Collection<TaskId> held, Instant now) {
        List<Fired> fired = tasks.fire(held, now);
        if (fired.isEmpty()) {
            return 0;
        }
        Set<TaskId> ids = fired.stream().map(Fired::task).collect(Collectors.toSet());
        Map<TaskId, Task> byId = tasks.list(ids).stream().collect(Collectors.toMap(Task::id, task -> task));
        fired.forEach(one -> events.publishEvent(event(Objects.requireNonNull(byId.get(one.task())), one.alarm())));
        announce(ids);
        return fired.size();
    }

    void announce(Collection<TaskId> ids) {
        if (ids.size() > ONE_BY_ONE) {
            live.announce(LiveTopic.TASK, LiveFeed.MANY);
        } else {
            ids.forEach(id -> live.announce(LiveTopic.TASK, id.value()));
        }
    }

    private static Object event(Task task, Alarm alarm) {
        return switch (alarm.kind()) {
            case WARNING -> new TaskWarned(task, alarm.level());
            case BREACH -> new TaskBreached(task);
            case ESCALATION ->
                new TaskEscalated(task, alarm.level(), Objects.requireNonNull(alarm.role()), alarm.siteId());
        };
    }
}
