package io.yunzong.handling.web;

import io.yunzong.handling.Load;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.handling.LoadStep;
import io.yunzong.handling.Scanned;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a code is. */
@Component
class ScannedComposer {
    private final Words words;

    ScannedComposer(Words words) {
        this.words = words;
    }

    /** What a code is, and which load of the branch it opens. */
    record ScannedRow(
            Scanned.What what,
            String code,
            @Nullable String message,
            @Nullable Long pieceId,
            @Nullable Integer seq,
            @Nullable Long consignmentId,
            @Nullable String number,
            @Nullable Long vehicleId,
            @Nullable String plate,
            boolean held,
            @Nullable Long loadId,
            @Nullable LoadKind loadKind,
            @Nullable LoadState loadState,
            @Nullable LoadStep step,
            List<LoadRef> loads) {}

    /** A load it belongs to. */
    record LoadRef(long id, LoadKind kind, LoadState state) {}

    ScannedRow row(Scanned scanned, Locale locale) {
        Load first = scanned.loads().isEmpty() ? null : scanned.loads().getFirst();
        return new ScannedRow(
                scanned.what(),
                scanned.code(),
                scanned.unmet() == null ? null : words.of(scanned.unmet(), locale),
                scanned.piece() == null ? null : scanned.piece().id().value(),
                scanned.piece() == null ? null : scanned.piece().seq(),
                RowComposer.number(scanned.consignmentId()),
                scanned.number(),
                RowComposer.number(scanned.vehicleId()),
                scanned.plate(),
                scanned.held(),
                first == null ? null : first.id().value(),
                first == null ? null : first.kind(),
                first == null ? null : first.state(),
                first == null ? null : step(first),
                scanned.loads().stream()
                        .map(load -> new LoadRef(load.id().value(), load.kind(), load.state()))
                        .toList());
    }

    private static @Nullable LoadStep step(Load load) {
        return switch (load.state()) {
            case PREPARED -> LoadStep.START;
            case WORKING -> LoadStep.CLOSE;
            case CLOSED -> load.kind() == LoadKind.UNLOADING ? LoadStep.PUT_AWAY : LoadStep.DEPART;
            default -> null;
        };
    }
}
