package io.yunzong.watch.store;

import io.yunzong.kernel.Scope;
import java.util.Map;

/** Whose eyes rows of {@code watch.consignment} are for. Clause H-08. */
final class Scopes {
    static final String CONDITION = "(:everything or branch_ids && cast(:branches as bigint[])"
            + " or customer_id = any(cast(:accounts as bigint[])))";

    private Scopes() {}

    static Map<String, Object> params(Scope scope) {
        return Map.of(
                "everything", scope.everything(), "branches", scope.branchArray(), "accounts", scope.accountArray());
    }
}
