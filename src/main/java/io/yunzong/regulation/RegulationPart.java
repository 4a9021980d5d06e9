package io.yunzong.regulation;

/** What a version of the regulation consists of; a draft is edited part by part. */
public enum RegulationPart {
    CHECKS(CheckItem.class),
    SLOTS(PhotoSlot.class),
    PRESENCES(PresenceRule.class),
    DEADLINES(Deadline.class),
    CADENCES(Cadence.class),
    DICTIONARIES(Dictionary.class),
    DOCUMENTS(DocumentItem.class),
    STOWING(StowingRule.class),
    CLAUSES(Clause.class);

    private final Class<? extends RegulationRule> rule;

    RegulationPart(Class<? extends RegulationRule> rule) {
        this.rule = rule;
    }

    /** What its rows are. */
    public Class<? extends RegulationRule> rule() {
        return rule;
    }
}
