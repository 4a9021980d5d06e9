package io.yunzong.handling;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.Stage;
import java.util.Collection;
import java.util.List;

/**
 * A condition an upper module keeps in front of the beginning of a load, such as a release order both reviewers have
 * approved before goods are loaded for delivery. Asked inside the transaction, together with handling's own conditions.
 */
public interface LoadCondition {
    /** What speaks against loading these goods there now; empty to let them be loaded. */
    List<Unmet> unmet(Collection<ConsignmentId> goods, Stage stage, SiteId site, Caller caller);
}
