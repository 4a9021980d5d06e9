package io.yunzong.regulation;

/** One row of a part of the regulation. */
public sealed interface RegulationRule
        permits Cadence, CheckItem, Clause, Deadline, Dictionary, DocumentItem, PhotoSlot, PresenceRule, StowingRule {
    /** Names the rule for programs and records; its meaning never changes. */
    String code();

    /** Where it applies, when the same code occurs more than once: its stage, kind or class; may be empty. */
    String place();

    /** The words on Chinese screens and papers. */
    String zh();

    String en();

    /** The clause behind it, such as {@code A-01}. */
    String clause();
}
