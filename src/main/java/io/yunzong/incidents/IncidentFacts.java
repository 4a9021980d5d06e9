package io.yunzong.incidents;

import io.yunzong.incidents.domain.Entries;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.regulation.DictionaryEntry;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.watch.NodeFacts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What went wrong on the way and what was done about it, for the tracking sheet: whoever gets the goods next sees it
 * with the photos. In the words of the paper, which is Chinese. Clauses.
 */
@Component
class IncidentFacts implements NodeFacts {
    private final IncidentFinder finder;
    private final Entries entries;
    private final RegulationFinder regulations;

    IncidentFacts(IncidentFinder finder, Entries entries, RegulationFinder regulations) {
        this.finder = finder;
        this.entries = entries;
        this.regulations = regulations;
    }

    @Override
    public List<Fact> of(ConsignmentId consignment) {
        List<Fact> facts = new ArrayList<>();
        for (Incident incident : finder.list(consignment, Scope.all())) {
            if (incident.outcome() != Incident.Outcome.MISTAKEN && incident.outcome() != Incident.Outcome.RECOVERED) {
                entries.list(incident.id()).forEach(entry -> add(incident, entry, facts));
            }
        }
        return facts;
    }

    private void add(Incident incident, IncidentEntry entry, List<Fact> facts) {
        String label = switch (entry.kind()) {
            case OPENED -> "异常";
            case ACTION -> "异常处理";
            case OPINION -> "总部意见";
            case SOLVED -> "异常解决";
            case RELEASED -> "放行";
            default -> null;
        };
        if (label != null) {
            facts.add(new Fact(
                    incident.siteId(), entry.at(), label, value(incident, entry), entry.byName(), entry.photos()));
        }
    }

    private String value(Incident incident, IncidentEntry entry) {
        List<String> parts = new ArrayList<>(List.of(incident.number()));
        String code = entry.code();
        if (entry.kind() == IncidentEntry.Kind.OPENED) {
            parts.add(word(incident, "incident_kind", incident.kind().code()));
        } else if (code != null && entry.kind() == IncidentEntry.Kind.OPINION) {
            parts.add(word(incident, "hq_opinion", code));
        }
        if (entry.words() != null) {
            parts.add(entry.words());
        }
        return String.join(" ", parts);
    }

    private String word(Incident incident, String dictionary, String code) {
        return regulations
                .get(incident.regulationVersion())
                .dictionary(dictionary)
                .find(code)
                .map(DictionaryEntry::zh)
                .orElse(code);
    }
}
