package io.yunzong.tasks.web;

import io.yunzong.identity.Colleague;
import io.yunzong.identity.Role;
import java.util.List;

/** Somebody a duty can be given to. */
record ReceiverRow(long personId, String name, List<Role> roles) {
    static ReceiverRow of(Colleague colleague) {
        return new ReceiverRow(
                colleague.id().value(),
                colleague.displayName(),
                colleague.roles().stream().sorted().toList());
    }
}
