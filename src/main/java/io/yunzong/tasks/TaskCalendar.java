package io.yunzong.tasks;

/** On which clock a deadline runs. */
public enum TaskCalendar {
    /** 24×7: every hour counts, as for the report after unloading. Clause A-29. */
    CONTINUOUS,
    /** Only the hours of working days count; public holidays do not, make-up working days do. */
    WORKING
}
