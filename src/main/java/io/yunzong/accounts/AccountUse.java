package io.yunzong.accounts;

import io.yunzong.kernel.CustomerId;
import java.util.Collection;
import java.util.Set;

/**
 * Implemented by modules above that hold ids of customers: they say which of these they hold, so that an import is not
 * taken back from under them.
 */
public interface AccountUse {
    /** Those of the customers that are in use. */
    Set<CustomerId> customersInUse(Collection<CustomerId> ids);
}
