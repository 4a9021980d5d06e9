package io.yunzong.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yunzong.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/** Imports as a person does it, over HTTP. */
record ImportScreen(Browser browser) {
    private static final String BOUNDARY = "----a-boundary-of-the-tests";

    Browser.Answer upload(String fileName, byte[] content, Map<String, String> fields) {
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, fileName));
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + content.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(content, 0, body, start.length, content.length);
        System.arraycopy(end, 0, body, start.length + content.length, end.length);
        return browser.send(
                "POST", "/api/imports", BodyPublishers.ofByteArray(body), "multipart/form-data; boundary=" + BOUNDARY);
    }

    Browser.Answer upload(String fileName, String content) {
        return upload(fileName, content, StandardCharsets.UTF_8);
    }

    Browser.Answer upload(String fileName, String content, Charset charset) {
        return upload(fileName, content.getBytes(charset), Map.of("target", "test-parcels"));
    }

    /** Uploads and loads with the proposed mapping, to the end. */
    JsonNode load(String fileName, String content) {
        return load(id(upload(fileName, content)));
    }

    static long id(Browser.Answer uploaded) {
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        return uploaded.json().get("id").asLong();
    }

    JsonNode load(long id) {
        Browser.Answer answer = browser.post("/api/imports/" + id + "/load", "");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return awaitEnd(id);
    }

    JsonNode awaitEnd(long id) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> {
                    JsonNode job = job(id);
                    last.set(job);
                    return !job.get("state").asString().endsWith("ING");
                });
        return Objects.requireNonNull(last.get());
    }

    JsonNode job(long id) {
        return browser.get("/api/imports/" + id).json();
    }

    JsonNode remarks(long id, String outcome) {
        return browser.get("/api/imports/" + id + "/refusals?outcome=" + outcome)
                .json()
                .get("rows");
    }

    /** Read, created, updated, unchanged, merged, refused. */
    static String counts(JsonNode job) {
        return "%d = %d+%d+%d+%d+%d"
                .formatted(
                        job.get("rowsRead").asLong(),
                        job.get("rowsCreated").asLong(),
                        job.get("rowsUpdated").asLong(),
                        job.get("rowsUnchanged").asLong(),
                        job.get("rowsMerged").asLong(),
                        job.get("rowsRefused").asLong());
    }
}
