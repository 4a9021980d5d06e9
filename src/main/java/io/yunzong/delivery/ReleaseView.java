package io.yunzong.delivery;

import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.CheckItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release order with what it needs.
 *
 * @param papers which papers it needs
 * @param checks what whoever hands the goods over answers for
 * @param missing everything that keeps the goods in the store; empty once it is signed for
 * @param receipt once signed
 */
public record ReleaseView(
        ReleaseOrder order,
        List<RequiredPaper> papers,
        List<CheckItem> checks,
        List<Unmet> missing,
        @Nullable SignedReceipt receipt) {
    public ReleaseView {
        papers = List.copyOf(papers);
        checks = List.copyOf(checks);
        missing = List.copyOf(missing);
    }
}
