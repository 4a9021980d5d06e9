package io.yunzong.tasks.web;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.HandOver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A hand-over as it goes over the wire. */
record HandOverRow(
        long id,
        long giverId,
        @Nullable String giverName,
        long receiverId,
        @Nullable String receiverName,
        String note,
        List<Long> taskIds,
        Instant offeredAt,
        HandOver.State state,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static List<HandOverRow> list(List<HandOver> handOvers, TaskShow show) {
        Map<PersonId, String> names = show.named(handOvers.stream()
                .flatMap(one -> Stream.of(one.giver(), one.receiver()))
                .collect(Collectors.toSet()));
        return handOvers.stream()
                .map(one -> new HandOverRow(
                        one.id(),
                        one.giver().value(),
                        names.get(one.giver()),
                        one.receiver().value(),
                        names.get(one.receiver()),
                        one.note(),
                        one.tasks().stream().map(TaskId::value).toList(),
                        one.offeredAt(),
                        one.state(),
                        one.decidedAt(),
                        one.reason()))
                .toList();
    }
}
