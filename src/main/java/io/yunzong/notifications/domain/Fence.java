package io.yunzong.notifications.domain;

import io.yunzong.identity.Reachable;
import io.yunzong.notifications.Endpoint;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides what may leave for a customer: asked when receivers are found and again when a message is
 * written, and held a third time by the database. Clause B-18, H-08.
 */
public final class Fence {
    private Fence() {}

    /** Whether this person may hear of it. Of a customer: only what is meant for customers, about their own cargo. */
    public static boolean admits(Reachable person, Notice notice) {
        return !person.isCustomer()
                || (isForCustomers(notice)
                        && notice.customerId() != null
                        && person.accounts().contains(notice.customerId()));
    }

    /** Whether this robot or program may hear of it. */
    public static boolean admits(Endpoint endpoint, Notice notice) {
        return endpoint.customerId() == null
                || (isForCustomers(notice) && endpoint.customerId().equals(notice.customerId()));
    }

    /** Whether the message may be written, however it came about. */
    public static boolean admits(Draft draft) {
        return !draft.customer() || (!draft.internal() && draft.kind().forCustomers());
    }

    /** Whether a message of the kind, with this mark, may still go to this person as they are now. */
    public static boolean admits(@Nullable Reachable person, Message message) {
        return person == null
                || !person.isCustomer()
                || (message.customer() && !message.internal() && message.kind().forCustomers());
    }

    private static boolean isForCustomers(Notice notice) {
        return !notice.internal() && notice.kind().forCustomers();
    }
}
