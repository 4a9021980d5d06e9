package io.yunzong.tasks.web;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.tasks.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An appointment as it goes over the wire. @param siteId left out for headquarters */
record DutyRow(
        long id,
        Role role,
        @Nullable Long siteId,
        long personId,
        @Nullable String personName,
        RosterEntry.Rank rank,
        Instant from,
        @Nullable Instant to,
        int version) {

    static List<DutyRow> list(List<RosterEntry> entries, TaskShow show) {
        Map<PersonId, String> names =
                show.named(entries.stream().map(RosterEntry::person).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new DutyRow(
                        entry.id(),
                        entry.role(),
                        TaskRow.number(entry.siteId()),
                        entry.person().value(),
                        names.get(entry.person()),
                        entry.rank(),
                        entry.from(),
                        entry.to(),
                        entry.version()))
                .toList();
    }
}
