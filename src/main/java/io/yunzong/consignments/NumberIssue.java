package io.yunzong.consignments;

import io.yunzong.consignments.domain.Consignments;
import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.Neighbourhood;
import io.yunzong.consignments.domain.WaybillNumber;
import io.yunzong.kernel.SiteId;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Issues waybill numbers in the name of shipping branches. */
@Component
class NumberIssue {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    private final Consignments consignments;
    private final Clock clock;

    NumberIssue(Consignments consignments, Clock clock) {
        this.consignments = consignments;
        this.clock = clock;
    }

    /**
     * Numbers for so many orders of each branch.
     *
     * @param avoid numbers others bring along in the same batch
     */
    Map<SiteId, Deque<String>> issue(Map<SiteId, Integer> wanted, Neighbourhood around, Set<String> avoid) {
        String day = DAY.format(clock.instant());
        Map<SiteId, Deque<String>> issued = new HashMap<>();
        wanted.keySet().stream()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .forEach(site -> {
                    Directory.Site known = Objects.requireNonNull(around.sites().get(site));
                    issued.put(site, issue(known, day, Objects.requireNonNull(wanted.get(site)), avoid));
                });
        return issued;
    }

    private Deque<String> issue(Directory.Site site, String day, int count, Collection<String> avoid) {
        Deque<String> free = new ArrayDeque<>();
        while (free.size() < count) {
            int missing = count - free.size();
            long first = consignments.reserveNumbers(site.id(), day, missing);
            List<String> numbers = LongStream.range(first, first + missing)
                    .mapToObj(sequence -> WaybillNumber.issued(site.code(), day, sequence))
                    .filter(number -> !avoid.contains(number))
                    .toList();
            // somebody may have typed a number of this form by hand
            Set<String> taken = consignments.findByNumbers(numbers).keySet();
            numbers.stream().filter(number -> !taken.contains(number)).forEach(free::add);
        }
        return free;
    }
}
