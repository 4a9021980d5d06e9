package io.yunzong.notifications.domain;

import io.yunzong.notifications.Endpoint;
import io.yunzong.notifications.Rule;
import java.util.List;
import java.util.Optional;

/** All rules and where robots and programs listen. */
public interface Rules {
    List<Rule> list();

    Optional<Rule> find(long id);

    /** Empty when there is one for the same kind, audience and channel. */
    Optional<Long> add(Rule rule);

    /** False when somebody else changed it meanwhile. */
    boolean edit(Rule rule);

    boolean remove(long id);

    List<Endpoint> endpoints();

    Optional<Endpoint> endpoint(long id);

    long add(Endpoint endpoint);

    /** False when somebody else changed it meanwhile. */
    boolean edit(Endpoint endpoint);
}
