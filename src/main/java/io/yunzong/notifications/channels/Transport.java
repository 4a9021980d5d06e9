package io.yunzong.notifications.channels;

import io.yunzong.notifications.Channel;
import io.yunzong.notifications.domain.Address;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Parcel;
import java.util.Set;

/**
 * Carries what was claimed to its receiver and says what came of it. It never throws for what the receiver does, and
 * distinguishes what surely did not arrive from what may have.
 */
public interface Transport {
    Set<Channel> channels();

    Outcome carry(Parcel parcel, Address address);
}
