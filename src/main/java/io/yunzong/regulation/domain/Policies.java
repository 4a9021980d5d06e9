package io.yunzong.regulation.domain;

import io.yunzong.kernel.PersonId;
import io.yunzong.regulation.Policy;
import io.yunzong.regulation.PolicyId;
import io.yunzong.regulation.PolicyReading;
import io.yunzong.regulation.PolicyText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All policies and who read them. */
public interface Policies {
    /** The newest version. */
    Optional<Policy> find(PolicyId id);

    /** The newest version, the policy held until the transaction ends. */
    Optional<Policy> lock(PolicyId id);

    Optional<Policy> find(PolicyId id, int number);

    /** All versions, the newest first. */
    List<Policy> versions(PolicyId id);

    /** The newest version of each, by code. */
    List<Policy> list(boolean withdrawnToo);

    /** Starts a policy that says nothing yet; empty when the code is taken. */
    Optional<PolicyId> add(String code);

    void addVersion(PolicyId id, int number, PolicyText text, Instant at, String by);

    void withdraw(PolicyId id, Instant at, String by, String reason);

    /** Notes that somebody read it; the first time counts. False when they had. */
    boolean noteReading(PolicyReading reading);

    /** Who of these people read the newest version of which of these policies. */
    List<PolicyReading> readings(Collection<PolicyId> policies, Collection<PersonId> people);
}
