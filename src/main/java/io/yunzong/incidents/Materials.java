package io.yunzong.incidents;

import io.yunzong.incidents.domain.Entries;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.regulation.DocumentItem;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checklist of material of an incident: what every kind needs, and what its own needs besides. Clause A-12. */
@Component
class Materials {
    private static final String EVERY_KIND = "incident";

    private final Entries entries;
    private final RegulationFinder regulations;

    Materials(Entries entries, RegulationFinder regulations) {
        this.entries = entries;
        this.regulations = regulations;
    }

    List<Material> list(Incident incident) {
        RegulationVersion rules = regulations.get(incident.regulationVersion());
        Map<String, Entries.Noted> noted = entries.materials(incident.id()).stream()
                .collect(Collectors.toMap(Entries.Noted::code, Function.identity()));
        return Stream.of(EVERY_KIND, EVERY_KIND + "_" + incident.kind().code())
                .flatMap(kind -> rules.documentChecklist(kind, CustomerClass.KEY).stream())
                .map(item -> of(item, noted.get(item.code())))
                .toList();
    }

    private static Material of(DocumentItem item, Entries.@Nullable Noted noted) {
        return new Material(
                item.code(),
                item.zh(),
                item.en(),
                item.required(),
                item.clause(),
                noted == null ? null : noted.evidenceId(),
                noted == null ? null : noted.absence(),
                noted == null ? null : noted.at(),
                noted == null ? null : noted.byName());
    }
}
