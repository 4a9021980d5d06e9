package io.yunzong.journey;

import io.yunzong.kernel.Unmet;
import java.util.List;

/**
 * A condition in front of letting held goods go that an upper module keeps: whoever had them stopped says when that is
 * over. Every gate is asked, inside the transaction, whoever releases and whichever way. Clause A-24.
 */
public interface HoldGate {
    /** What speaks against releasing this hold, which stands; empty to let the goods go. */
    List<Unmet> unmetToRelease(Hold hold);
}
