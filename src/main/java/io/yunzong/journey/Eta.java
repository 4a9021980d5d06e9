package io.yunzong.journey;

import java.time.Instant;

/**
 * When the goods reach, or reached, the last node.
 *
 * @param source of the fact it rests on
 * @param asOf when that fact happened; its age is the age of the estimate
 */
public record Eta(Instant at, Source source, Instant asOf, Basis basis) {
    /** What it rests on. */
    public enum Basis {
        /** Nothing has happened yet that would change the plan. */
        PLANNED,
        /** The plan, shifted by the latest known delay. */
        SHIFTED,
        /** Somebody reported a new expected arrival. */
        REPORTED,
        /** It has arrived. */
        ACTUAL
    }
}
