package io.yunzong.watch.domain;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.watch.Contact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All talks: appended, never changed. */
public interface ContactLog {
    /** Empty when one with this key is there already. */
    Optional<Contact> add(Contact contact, String by, String reportKey);

    Optional<Contact> findByKey(String reportKey);

    /** The latest first. */
    List<Contact> list(ConsignmentId id, int limit);

    /** When somebody last talked about each. */
    Map<ConsignmentId, Instant> latest(Collection<ConsignmentId> ids);
}
