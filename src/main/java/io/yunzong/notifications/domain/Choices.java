package io.yunzong.notifications.domain;

import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.OptOut;
import io.yunzong.notifications.Preference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people have chosen, and the browsers they let us push to. */
public interface Choices {
    /** A browser of a person. */
    record Subscription(
            long id, PersonId person, String endpoint, String p256dh, String auth, String agent, Instant createdAt) {
        @Override
        public String toString() {
            return "Subscription[" + id + "]";
        }
    }

    /** Of those who have said anything. */
    Map<PersonId, Preference> preferences(Collection<PersonId> people);

    Map<PersonId, Set<OptOut>> optOuts(Collection<PersonId> people);

    void choose(Preference preference, Set<OptOut> optOuts);

    Map<PersonId, List<Subscription>> subscriptions(Collection<PersonId> people);

    Optional<Subscription> subscription(long id);

    /** A browser that was somebody else's before is this person's from now on. */
    long subscribe(Subscription subscription);

    /** Answers how many went. */
    int unsubscribe(PersonId person, String endpoint);

    void forget(long subscription);

    /** The keys by which push services know us: public, private. Kept once made. */
    Optional<List<String>> pushKeys();

    /** Whoever is first, wins. */
    void keepPushKeys(String publicKey, String privateKey, Instant at);
}
