package io.yunzong.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The cast of the demonstration, from {@code demo/network.json}. */
record DemoScript(
        Place headquarters,
        List<Place> branches,
        List<List<String>> lanes,
        List<String> carriers,
        List<Client> customers,
        String surnames,
        List<String> givenNames) {

    record Place(String code, String name, String shortName, String city, String province, double lat, double lon) {}

    /** @param goods names and packaging in turn */
    record Client(
            String code,
            String name,
            @JsonProperty("class") String customerClass,
            String industry,
            String city,
            List<String> goods) {}

    static DemoScript read(JsonMapper json) {
        try (InputStream script = DemoScript.class.getResourceAsStream("/demo/network.json")) {
            return json.readValue(script, DemoScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Place> branchesByCode() {
        return branches.stream().collect(Collectors.toMap(Place::code, Function.identity()));
    }

    /** The branch a customer sends from. */
    Place home(Client client) {
        return Objects.requireNonNull(branchesByCode().get(client.city()), client.city());
    }

    /** The same number always has the same name. */
    String personName(int number) {
        int surname = Math.floorMod(number * 7, surnames.length());
        return surnames.substring(surname, surname + 1) + givenNames.get(Math.floorMod(number * 13, givenNames.size()));
    }

    /** A mobile number that is in nobody's use: block 100 is not issued. */
    static String phone(int number) {
        return "100%08d".formatted(Math.floorMod(number * 7919, 100_000_000));
    }
}
