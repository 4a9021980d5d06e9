package io.yunzong.journey;

/**
 * How many arrived on time. Cancelled ones are left out.
 *
 * @param onTime arrived at the last node no later than planned
 * @param late arrived there later than planned
 * @param notArrived no arrival there was reported (yet)
 * @param withoutPlan arrived, but no arrival was planned
 */
public record PunctualityReport(long total, long onTime, long late, long notArrived, long withoutPlan) {
    /** Neither on time nor late, because plan or arrival is missing. */
    public long unknown() {
        return notArrived + withoutPlan;
    }
}
