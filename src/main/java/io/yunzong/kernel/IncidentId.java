package io.yunzong.kernel;

/** Identifies an incident (异常): something that went wrong with goods and has to be found, written, solved. */
public record IncidentId(long value) implements Id {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
