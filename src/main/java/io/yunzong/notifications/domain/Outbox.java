package io.yunzong.notifications.domain;

import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All messages: written, claimed, sent, decided on, read. */
public interface Outbox {
    /** Writes messages; one that is there already is left as it is. Answers who has a new line in the bell. */
    Set<PersonId> write(Collection<Draft> drafts, Instant now);

    /** The first message of a notice. */
    long of(long notice);

    // ---- sending

    /** Claims single messages that are due. */
    List<Parcel> claim(Channel channel, Instant now, int most);

    /** Claims what is due for one robot, merged, unless it has had its posts of this minute or another node is at it. */
    Optional<Parcel> claimPost(Channel channel, Instant now, int most, int postsAMinute);

    /** Claims what is gathered for one person. */
    Optional<Parcel> claimDigest(Instant now, int most);

    /** Claims one message that waits, whenever it is due. */
    Optional<Parcel> claimOne(long message, Instant now);

    /** Notes what came of it; what another process has decided meanwhile stays. */
    void note(Parcel parcel, Outcome outcome, Instant now);

    /** What a process that died left behind: claimed before then, without a result. */
    int recover(Channel channel, Instant claimedBefore, Instant now);

    // ---- what people decide

    /** Lets a message that was given up or is unclear be sent again; false when it is neither. */
    boolean replay(long message, int more, Instant now);

    boolean dismiss(long message);

    void decided(long message, Instant at, String mark, String name, boolean replayed, String reason);

    // ---- the bell

    /** Of these, or of all when empty; answers how many. */
    int read(PersonId person, Collection<Long> messages, Instant now);
}
