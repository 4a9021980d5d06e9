package io.yunzong.regulation;

import java.util.List;

/** All rules of a version or of the draft. */
public record RegulationContent(
        List<CheckItem> checks,
        List<PhotoSlot> slots,
        List<PresenceRule> presences,
        List<Deadline> deadlines,
        List<Cadence> cadences,
        List<Dictionary> dictionaries,
        List<DocumentItem> documents,
        List<StowingRule> stowing,
        List<Clause> clauses) {
    public RegulationContent {
        checks = List.copyOf(checks);
        slots = List.copyOf(slots);
        presences = List.copyOf(presences);
        deadlines = List.copyOf(deadlines);
        cadences = List.copyOf(cadences);
        dictionaries = List.copyOf(dictionaries);
        documents = List.copyOf(documents);
        stowing = List.copyOf(stowing);
        clauses = List.copyOf(clauses);
    }

    /** No rules at all. */
    public static RegulationContent empty() {
        return new RegulationContent(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The rules of one part. */
    public List<? extends RegulationRule> rules(RegulationPart part) {
        return switch (part) {
            case CHECKS -> checks;
            case SLOTS -> slots;
            case PRESENCES -> presences;
            case DEADLINES -> deadlines;
            case CADENCES -> cadences;
            case DICTIONARIES -> dictionaries;
            case DOCUMENTS -> documents;
            case STOWING -> stowing;
            case CLAUSES -> clauses;
        };
    }

    /**
     * The same with one part replaced.
     *
     * @throws ClassCastException when the rows are not of that part
     */
    public RegulationContent with(RegulationPart part, List<? extends RegulationRule> rows) {
        return new RegulationContent(
                part == RegulationPart.CHECKS ? all(CheckItem.class, rows) : checks,
                part == RegulationPart.SLOTS ? all(PhotoSlot.class, rows) : slots,
                part == RegulationPart.PRESENCES ? all(PresenceRule.class, rows) : presences,
                part == RegulationPart.DEADLINES ? all(Deadline.class, rows) : deadlines,
                part == RegulationPart.CADENCES ? all(Cadence.class, rows) : cadences,
                part == RegulationPart.DICTIONARIES ? all(Dictionary.class, rows) : dictionaries,
                part == RegulationPart.DOCUMENTS ? all(DocumentItem.class, rows) : documents,
                part == RegulationPart.STOWING ? all(StowingRule.class, rows) : stowing,
                part == RegulationPart.CLAUSES ? all(Clause.class, rows) : clauses);
    }

    private static <T> List<T> all(Class<T> type, List<? extends RegulationRule> rows) {
        return rows.stream().map(type::cast).toList();
    }
}
