package io.yunzong.handling;

import io.yunzong.identity.Caller;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a load would ask for if it were listed now, for phones that will list it without a network. It is listed as it
 * would be and taken back, so it refuses and demands exactly what the real one does, and leaves nothing.
 */
@Component
public class LoadPreview {
    private final LoadDesk desk;
    private final LoadFinder finder;
    private final TransactionTemplate transaction;

    LoadPreview(LoadDesk desk, LoadFinder finder, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.finder = finder;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws HandlingRefused what speaks against listing it */
    public LoadView of(PrepareLoad order, Caller caller) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return finder.view(desk.prepare(order, caller).loadId(), caller);
        }));
    }
}
