package io.yunzong.notifications.domain;

import io.yunzong.notifications.Notice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What was said and has yet to find its receivers. */
public interface Notices {
    /** Keeps notices; those whose key is known already change nothing. One statement. */
    void keep(Collection<Notice> notices, Instant now);

    /** Takes notices whose receivers are yet to be found, the oldest first; held until the transaction ends. */
    List<Pending> take(Instant now, int most);

    /** Keeps one whose receivers are known already; answers its number. */
    long keepDistributed(Notice notice, Instant now);

    void distributed(Collection<Long> notices, Instant now);

    /** Finding the receivers failed; tried again later. */
    void failed(long notice, String error, Instant tryAt);
}
