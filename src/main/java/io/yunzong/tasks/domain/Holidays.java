package io.yunzong.tasks.domain;

import io.yunzong.tasks.Holiday;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All days that are not what their weekdays say. */
public interface Holidays {
    /** From the first to the last day, both included, by day. */
    List<Holiday> list(LocalDate from, LocalDate to);

    List<Holiday> listAll();

    List<Holiday> listByDay(Collection<LocalDate> days);

    List<Holiday> list(Collection<Long> ids);

    Optional<Holiday> find(long id);

    /** Adds it, unless the day is taken: then empty. */
    Optional<Holiday> add(Holiday holiday);

    /** False when somebody was quicker. */
    boolean change(Holiday holiday);

    void remove(Collection<Long> ids);
}
