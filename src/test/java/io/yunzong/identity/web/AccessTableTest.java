package io.yunzong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.CreateKey;
import io.yunzong.identity.IdentityRefused;
import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.KeyDesk;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Holds who may call what against {@code src/test/resources/access-table.csv}: every endpoint, every role, a stranger
 * and a program. Whoever adds an endpoint or changes a role writes the table anew with {@code
 * -Dyunzong.access.write=true} and shows the difference to the reviewer.
 */
@YunzongTest
@Tag("H-08")
class AccessTableTest {
    private static final Path TABLE = Path.of("src/test/resources/access-table.csv");
    private static final String NOBODY = "ANONYMOUS";
    private static final String PROGRAM = "KEY";
    private static final String UNKNOWN_ID = "999999999999";

    /** What a partner's program typically holds. */
    private static final Set<Permission> PROGRAM_HOLDS =
            Set.of(Permission.CONSIGNMENT_READ, Permission.EVENT_RECORD, Permission.POSITION_REPORT);

    private final RequestMappingHandlerMapping endpoints;
    private final AccessInterceptor access;
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final KeyDesk keys;
    private final Clock clock;
    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private String secret = "";

    AccessTableTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            AccessInterceptor access,
            Browser.Factory browsers,
            TestPeople people,
            KeyDesk keys,
            Clock clock) {
        this.endpoints = endpoints;
        this.access = access;
        this.browsers = browsers;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    /** One method at one address. */
    private record Endpoint(
            String method,
            String path,
            HandlerMethod handler,
            @Nullable String consumes) {
        String key() {
            return method + "," + path;
        }

        String address() {
            // {format:xlsx|csv} takes its first word, any other variable an id nobody has
            return path.replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1").replaceAll("\\{[^}]+}", UNKNOWN_ID);
        }
    }

    @BeforeEach
    void hireOneOfEachRole() {
        for (Role role : Role.values()) {
            callers.put(role.name(), people.hire(role));
        }
        Caller administrator = people.hire(Role.ADMINISTRATOR);
        secret = keys.create(
                        new CreateKey(
                                "access table",
                                PROGRAM_HOLDS,
                                Scope.all(),
                                clock.instant().plus(Duration.ofDays(1))),
                        administrator)
                .secret();
    }

    @AfterEach
    void forgetWhoCalled() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void holdsEveryCallerAgainstTheTable() throws IOException {
        List<String> now = table();
        if (Boolean.getBoolean("yunzong.access.write")) {
            Files.write(TABLE, now);
        }
        List<String> agreed = Files.exists(TABLE) ? Files.readAllLines(TABLE) : List.of();
        assertThat(now)
                .as(
                        "who may call what differs from %s. If that is meant, write it anew with "
                                + "./mvnw test -Dtest=AccessTableTest -Dyunzong.access.write=true and review the difference",
                        TABLE)
                .containsExactlyElementsOf(agreed);
    }

    /** What the interceptor says holds over HTTP as well: behind all filters, with sessions and keys for real. */
    @Test
    void refusesOverHttpWhateverTheTableRefuses() throws Exception {
        List<Callable<List<String>>> columns = columns().stream()
                .<Callable<List<String>>>map(column -> () -> wronglyAnswered(column))
                .toList();
        List<String> wrong = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<String>> column : threads.invokeAll(columns)) {
                wrong.addAll(column.get());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> wronglyAnswered(String column) {
        Caller caller = callers.get(column);
        Browser browser = caller == null ? browsers.anonymous() : browsers.of(caller);
        int expected = column.equals(NOBODY) ? 401 : 403;
        return endpoints()
                .filter(endpoint -> !allows(endpoint, column))
                .map(endpoint -> column + " " + endpoint.key() + ": " + call(browser, endpoint, column))
                .filter(line -> !line.endsWith(": " + expected))
                .toList();
    }

    private int call(Browser browser, Endpoint endpoint, String column) {
        String type = endpoint.consumes() == null ? "application/json" : endpoint.consumes();
        String[] key = column.equals(PROGRAM) ? new String[] {"Authorization", "Bearer " + secret} : new String[0];
        return browser.send(
                        endpoint.method(),
                        endpoint.address(),
                        BodyPublishers.noBody(),
                        type.startsWith("multipart/") ? type + "; boundary=x" : type,
                        key)
                .status();
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(NOBODY, PROGRAM));
        Stream.of(Role.values()).map(Role::name).forEach(columns::add);
        return columns;
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("method,path," + String.join(",", columns()));
        endpoints().forEach(endpoint -> {
            List<String> answers = columns().stream()
                    .map(column -> allows(endpoint, column) ? "yes" : "no")
                    .toList();
            lines.add(endpoint.key() + "," + String.join(",", answers));
        });
        return lines;
    }

    private boolean allows(Endpoint endpoint, String column) {
        MockHttpServletRequest request = new MockHttpServletRequest(endpoint.method(), endpoint.address());
        SecurityContextHolder.clearContext();
        Caller caller = callers.get(column);
        if (caller != null) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            String.valueOf(caller.personId()), null, List.of()));
        }
        if (column.equals(PROGRAM)) {
            request.addHeader("Authorization", "Bearer " + secret);
        }
        try {
            return access.preHandle(request, new MockHttpServletResponse(), endpoint.handler());
        } catch (NotSignedIn refused) {
            return false;
        } catch (IdentityRefused refused) {
            assertThat(refused.unmet()).extracting(Unmet::code).containsExactly(Why.NOT_ALLOWED.code());
            return false;
        }
    }

    private Stream<Endpoint> endpoints() {
        Map<String, Endpoint> sorted = new TreeMap<>();
        endpoints.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.springframework.")) {
                return;
            }
            for (String path : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    sorted.put(path + " " + method, new Endpoint(method.name(), path, handler, consumes(mapping)));
                }
            }
        });
        return sorted.values().stream();
    }

    private static @Nullable String consumes(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(Object::toString)
                .orElse(null);
    }
}
