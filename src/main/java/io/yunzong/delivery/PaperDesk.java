package io.yunzong.delivery;

import io.yunzong.accounts.CustomerFinder;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.CustomerPapers;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.DocumentItem;
import io.yunzong.regulation.RegulationFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the papers customers want with their deliveries besides those of the regulation. Clause A-32. */
@Component
@Transactional
public class PaperDesk {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int NAME_LENGTH = 60;

    private final CustomerPapers papers;
    private final CustomerFinder customers;
    private final RegulationFinder regulation;
    private final Audit audit;

    PaperDesk(CustomerPapers papers, CustomerFinder customers, RegulationFinder regulation, Audit audit) {
        this.papers = papers;
        this.customers = customers;
        this.regulation = regulation;
        this.audit = audit;
    }

    /**
     * These papers, and no others. Orders under way need them from now on.
     *
     * @throws DeliveryRefused PAPER_CODE_INVALID, REASON_MISSING, TOO_LONG
     */
    public void replace(CustomerId id, List<RequiredPaper> wanted, Caller caller) {
        customers.get(id, caller.scope());
        Set<String> ruled = regulation.current().content().documents().stream()
                .map(DocumentItem::code)
                .collect(Collectors.toSet());
        List<Unmet> unmet = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            RequiredPaper paper = wanted.get(i);
            String field = "papers[" + i + "].";
            boolean valid =
                    CODE.matcher(paper.code()).matches() && !ruled.contains(paper.code()) && seen.add(paper.code());
            if (!valid) {
                unmet.add(Why.PAPER_CODE_INVALID.unmet().inField(field + "code"));
            }
            checkName(paper.zh(), field + "zh", unmet);
            checkName(paper.en(), field + "en", unmet);
        }
        DeliveryRefused.unlessEmpty(Kind.INVALID, unmet);
        papers.replace(id, wanted);
        audit.record(
                caller,
                "delivery.customer_papers",
                "customer:" + id,
                Map.of("papers", wanted.stream().map(RequiredPaper::code).toList()));
    }

    private static void checkName(String name, String field, List<Unmet> unmet) {
        if (name.isBlank()) {
            unmet.add(Why.REASON_MISSING.unmet().inField(field));
        } else if (name.length() > NAME_LENGTH) {
            unmet.add(Why.TOO_LONG.unmet("length", NAME_LENGTH).inField(field));
        }
    }
}
