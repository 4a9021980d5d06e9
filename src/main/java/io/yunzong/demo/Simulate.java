package io.yunzong.demo;

import io.yunzong.kernel.GeoPoint;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code ./yunzong simulate}: a truck that is not there drives from one place to another and reports to a running server
 * over HTTP, with a device key as a real terminal would. For trying out devices, bindings and the map.
 */
public final class Simulate {
    private static final String USAGE = """
            Usage: ./yunzong simulate --key=DEVICE_KEY [--key=…] [--url=http://localhost:8080]
                     [--from=35.0653,118.3463] [--to=31.8870,117.3630] [--kmh=75] [--seconds=5] [--reports=0]
              Each key is one truck; they follow each other. --reports=0 drives until it arrives.
            """;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Clock clock;
    private final PrintStream out;

    Simulate(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /** From the command line; the exit code is 0 when every report was taken. */
    public static int run(List<String> args) {
        return new Simulate(Clock.systemUTC(), System.out).drive(args);
    }

    private record Drive(
            URI server, List<String> keys, GeoPoint from, GeoPoint to, double kmh, int seconds, int reports) {
        double metresPerReport() {
            return kmh / 3.6 * seconds;
        }
    }

    int drive(List<String> args) {
        Drive drive;
        try {
            drive = read(args);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(USAGE);
            return 2;
        }
        if (drive.keys().isEmpty()) {
            out.print(USAGE);
            return 2;
        }
        double metres = drive.from().distanceMetres(drive.to());
        int last = drive.reports() > 0 ? drive.reports() : (int) Math.ceil(metres / drive.metresPerReport()) + 1;
        for (int report = 0; report < last; report++) {
            for (int truck = 0; truck < drive.keys().size(); truck++) {
                double share = Math.clamp((report - truck * 20L) * drive.metresPerReport() / metres, 0, 1);
                Optional<String> refusal = report(drive, drive.keys().get(truck), report, share);
                if (refusal.isPresent()) {
                    out.println(refusal.get());
                    return 1;
                }
            }
            out.printf("\r  simulated report %,d of %,d", report + 1, last);
            if (report + 1 < last && !pause(drive.seconds())) {
                return 1;
            }
        }
        out.println();
        return 0;
    }

    private Optional<String> report(Drive drive, String key, int sequence, double share) {
        GeoPoint here = between(drive.from(), drive.to(), share);
        Instant now = clock.instant();
        String body = String.format(
                Locale.ROOT,
                """
                {"sequence":%d,"deviceTime":"%s","latitude":%.6f,"longitude":%.6f,"speedKmh":%.1f,"headingDegrees":%.1f}
                """,
                sequence,
                now,
                here.latitude(),
                here.longitude(),
                share < 1 ? drive.kmh() : 0,
                here.bearingDegrees(drive.to()));
        HttpRequest request = HttpRequest.newBuilder(drive.server().resolve("/api/positions"))
                .header("Content-Type", "application/json")
                .header("X-Device-Key", key)
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.empty()
                    : Optional.of("The server answered " + answer.statusCode() + ": " + answer.body());
        } catch (IOException e) {
            return Optional.of("The server at " + drive.server() + " cannot be reached: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static GeoPoint between(GeoPoint from, GeoPoint to, double share) {
        return new GeoPoint(
                from.latitude() + (to.latitude() - from.latitude()) * share,
                from.longitude() + (to.longitude() - from.longitude()) * share);
    }

    private static boolean pause(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Drive read(List<String> args) {
        List<String> keys = new ArrayList<>();
        args.stream().filter(arg -> arg.startsWith("--key=")).forEach(arg -> keys.add(arg.substring(6)));
        return new Drive(
                URI.create(option(args, "url", "http://localhost:8080")),
                List.copyOf(keys),
                place(option(args, "from", "35.0653,118.3463")),
                place(option(args, "to", "31.8870,117.3630")),
                Double.parseDouble(option(args, "kmh", "75")),
                Integer.parseInt(option(args, "seconds", "5")),
                Integer.parseInt(option(args, "reports", "0")));
    }

    private static GeoPoint place(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("A place is latitude,longitude, not " + text + ".");
        }
        return new GeoPoint(
                Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }

    private static String option(List<String> args, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return args.stream()
                .filter(arg -> arg.startsWith(prefix))
                .map(arg -> arg.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
