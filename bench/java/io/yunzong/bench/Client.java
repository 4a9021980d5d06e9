package io.yunzong.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in person with one connection, as a browser keeps it. */
final class Client {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "measured in a hurry 7";
    private static final Pattern ONE_TIME_PASSWORD = Pattern.compile("\"oneTimePassword\":\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final URI base;

    Client(int port) {
        base = URI.create("http://127.0.0.1:" + port);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    boolean answers() throws IOException, InterruptedException {
        try {
            return send("GET", "/api/session", null).statusCode() == 401;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Signs in with a one-time password and changes it, as everybody must. */
    void enter(String username, String oneTimePassword) throws IOException, InterruptedException {
        signIn(username, oneTimePassword);
        expect(send("PUT", "/api/session/password", Map.of("current", oneTimePassword, "next", PASSWORD)), 204);
        expect(send("GET", "/api/session", null), 200);
    }

    /** Signs in again, on a folder that was kept. */
    void enter(String username) throws IOException, InterruptedException {
        signIn(username, PASSWORD);
    }

    private void signIn(String username, String password) throws IOException, InterruptedException {
        expect(send("POST", "/api/session", Map.of("username", username, "password", password)), 200);
    }

    /** Lets somebody in. @return the one-time password */
    String hire(Object person) throws IOException, InterruptedException {
        Matcher found = ONE_TIME_PASSWORD.matcher(expect(send("POST", "/api/people", person), 201));
        if (!found.find()) {
            throw new IOException("no one-time password in the answer");
        }
        return found.group(1);
    }

    /** The body of a successful answer, as text. */
    String get(String path) throws IOException, InterruptedException {
        return expect(send("GET", path, null), 200);
    }

    /** The answer to a body that was taken. */
    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        HttpResponse<String> response = send("POST", path, body);
        return JSON.readTree(expect(response, response.statusCode() == 201 ? 201 : 200));
    }

    /** Sends a photo as a form does. */
    void upload(String path, Map<String, String> fields, byte[] photo) throws IOException, InterruptedException {
        String boundary = "measured" + System.nanoTime();
        List<byte[]> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(photo);
        parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .POST(BodyPublishers.ofByteArrays(parts))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", token())
                .build();
        expect(client.send(request, BodyHandlers.ofString()), 201);
    }

    private static String expect(HttpResponse<String> response, int status) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(
                    response.request().uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (body == null) {
            request.GET();
        } else {
            request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .header("Content-Type", "application/json")
                    .header("X-XSRF-TOKEN", token());
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        if (cookie().isEmpty()) {
            send("GET", "/api/session", null);
        }
        return cookie();
    }

    private String cookie() {
        return cookies.getCookieStore().get(base).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
