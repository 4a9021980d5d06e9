package io.yunzong.journey;

/** How a fact was learned. Shown beside every fact. Clauses B-14, C-14. */
public enum Source {
    PERSON,
    SCAN,
    GPS,
    IMPORT,
    PARTNER,
    /** Not a fact yet: what was planned. */
    PLAN,
    /** Made up by the demonstration. */
    SIMULATION
}
