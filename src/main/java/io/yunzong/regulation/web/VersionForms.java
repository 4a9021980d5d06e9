package io.yunzong.regulation.web;

import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationVersion;
import java.time.Instant;

/** Versions over the wire. */
final class VersionForms {
    private VersionForms() {}

    /** One line of the list of versions. */
    record Head(int number, Instant publishedAt, String publishedBy, String note, boolean current) {
        static Head of(RegulationVersion version, int current) {
            return new Head(
                    version.number(),
                    version.publishedAt(),
                    version.publishedBy(),
                    version.note(),
                    version.number() == current);
        }
    }

    /** A version with all its rules. Durations and periods are ISO-8601, such as {@code PT5H}. */
    record Whole(
            int number,
            Instant publishedAt,
            String publishedBy,
            String note,
            boolean current,
            RegulationContent content) {
        static Whole of(RegulationVersion version, int current) {
            return new Whole(
                    version.number(),
                    version.publishedAt(),
                    version.publishedBy(),
                    version.note(),
                    version.number() == current,
                    version.content());
        }
    }
}
