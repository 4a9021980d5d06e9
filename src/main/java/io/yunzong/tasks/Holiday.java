package io.yunzong.tasks;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param kind off although a working day, or worked although a weekend
 * @param name such as 国庆节
 * @param version for {@code holidays.change}: who edits an older one is refused
 */
public record Holiday(long id, LocalDate day, Kind kind, String name, int version) {
    /** Which way it differs. */
    public enum Kind {
        /** 放假 */
        DAY_OFF,
        /** 调休上班 */
        WORKING_DAY
    }
}
