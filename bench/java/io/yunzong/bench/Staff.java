package io.yunzong.bench;

import io.yunzong.bench.Question.Asker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lets people in who see different parts of the network, each client with a session of its own for each of them. */
final class Staff {
    /** As many consignments as tell which branches are busy. */
    private static final int SAMPLE = 20_000;

    private Staff() {}

    private record NewPerson(
            String username,
            String displayName,
            List<String> roles,
            @Nullable List<Integer> branches,
            @Nullable List<Integer> accounts) {}

    static List<Map<Asker, Client>> hire(Server server, Freight freight, int clients) throws Exception {
        Client administrator = new Client(server.port());
        if (server.isFresh()) {
            administrator.enter("admin", server.firstPassword());
        } else {
            administrator.enter("admin");
        }
        List<Integer> byFreight = branchesByFreight(freight);
        String run = Long.toString(System.nanoTime(), 36);
        List<Map<Asker, Client>> desks = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Map<Asker, Client> desk = new EnumMap<>(Asker.class);
            for (Asker asker : Asker.values()) {
                NewPerson person = person(asker, "b" + run + i + asker.ordinal(), byFreight);
                String password = administrator.hire(person);
                Client client = new Client(server.port());
                client.enter(person.username(), password);
                desk.put(asker, client);
            }
            desks.add(desk);
        }
        return desks;
    }

    private static NewPerson person(Asker asker, String username, List<Integer> byFreight) {
        return switch (asker) {
            case SUPERVISOR -> new NewPerson(username, "督导", List.of("TRACKING_SUPERVISOR"), null, null);
            case BUSY_BRANCH -> new NewPerson(username, "忙", List.of("TRACKER"), List.of(byFreight.getLast()), null);
            case QUIET_BRANCH -> new NewPerson(username, "闲", List.of("TRACKER"), List.of(byFreight.getFirst()), null);
            case ACCOUNTS ->
                new NewPerson(
                        username,
                        "客户经理",
                        List.of("ACCOUNT_MANAGER"),
                        null,
                        IntStream.rangeClosed(101, 110).boxed().toList());
        };
    }

    /** Ids of branches, the one with the least freight first. */
    private static List<Integer> branchesByFreight(Freight freight) {
        int[] counts = new int[Words.CITIES.size()];
        for (int i = 0; i < Math.min(SAMPLE, freight.count); i++) {
            for (int site : freight.get(i).lane().sites()) {
                counts[site]++;
            }
        }
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(branch -> counts[branch]))
                .map(branch -> branch + 1)
                .toList();
    }
}
