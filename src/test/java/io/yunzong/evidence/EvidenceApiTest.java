package io.yunzong.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@YunzongTest
@Tag("A-05")
class EvidenceApiTest {
    private static final String BOUNDARY = "----evidence";

    private final Browser.Factory browsers;
    private final Voyages voyages;
    private final TestPeople people;
    private final Clock clock;

    EvidenceApiTest(Browser.Factory browsers, Voyages voyages, TestPeople people, Clock clock) {
        this.browsers = browsers;
        this.voyages = voyages;
        this.people = people;
        this.clock = clock;
    }

    private static Browser.Answer send(Browser browser, byte[] content, String name, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: text/html\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return browser.send(
                "POST",
                "/api/evidence",
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static Map<String, String> fields(Subject subject) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("subject", subject.toString());
        fields.put("slot", "load_off");
        fields.put("reportKey", UUID.randomUUID().toString());
        return fields;
    }

    @Test
    void refusesBadFilesWithAClearMessage() {
        Voyage voyage = voyages.voyage();
        Subject waybill = Subject.of(voyages.booked(voyage));
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai()));

        Browser.Answer html =
                send(keeper, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "a.jpg", fields(waybill));
        Browser.Answer huge = send(keeper, new byte[25 * 1024 * 1024], "big.jpg", fields(waybill));
        Map<String, String> wrong = fields(waybill);
        wrong.put("subject", "whatever");
        Browser.Answer nobody = send(keeper, Photos.fresh(), "a.jpg", wrong);

        assertThat(html.status()).isEqualTo(422);
        assertThat(html.text()).contains("evidence.not_an_image", "不是 JPEG 或 PNG 图片");
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.text()).contains("evidence.file_too_large", "20 MB");
        assertThat(nobody.text()).contains("evidence.subject_invalid");
    }

    @Test
    void offersNoWayToDeleteOrReplace() {
        Voyage voyage = voyages.voyage();
        Subject waybill = Subject.of(voyages.booked(voyage));
        Browser browser = browsers.of(people.hire(Role.ADMINISTRATOR));
        long id = send(browser, Photos.fresh(), "a.jpg", fields(waybill))
                .json()
                .get("id")
                .asLong();

        assertThat(browser.delete("/api/evidence/" + id).status()).isEqualTo(405);
        assertThat(browser.put("/api/evidence/" + id, "{}").status()).isEqualTo(405);
        assertThat(browser.get("/api/evidence/" + id).status()).isEqualTo(200);
    }

    @Test
    @Tag("H-08")
    void showsNothingToWhoeverDoesNotSeeTheSubject() {
        Voyage voyage = voyages.voyage();
        Subject waybill = Subject.of(voyages.booked(voyage));
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai()));
        Browser stranger =
                browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyages.voyage().shanghai()));
        long id = send(keeper, Photos.fresh(), "a.jpg", fields(waybill))
                .json()
                .get("id")
                .asLong();

        for (String path : new String[] {"", "/original", "/thumbnail"}) {
            assertThat(stranger.get("/api/evidence/" + id + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.get("/api/evidence?subject=" + waybill).json().size())
                .isZero();
        assertThat(stranger.get("/api/evidence/pack.zip?subject=" + waybill).status())
                .isEqualTo(404);
        assertThat(send(stranger, Photos.fresh(), "a.jpg", fields(waybill)).status())
                .isEqualTo(404);
    }

    @Test
    void takesAPhotoWithTheTimesOfItsPhoneAndShowsItSafely() throws IOException {
        Voyage voyage = voyages.voyage();
        Subject waybill = Subject.of(voyages.booked(voyage));
        Caller person = people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai());
        Browser keeper = browsers.of(person);
        Map<String, String> fields = fields(waybill);
        var taken = clock.instant().minus(Duration.ofHours(6)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        fields.put("siteId", voyage.shanghai().toString());
        fields.put("deviceTime", taken.plus(Duration.ofHours(9)).toString());
        fields.put("deviceClockOffsetMs", Long.toString(Duration.ofHours(9).toMillis()));
        fields.put("latitude", "0");
        fields.put("longitude", "0");
        byte[] content = Photos.jpeg(Photos.scene(System.nanoTime(), 1600, 1200), 0.9f);

        Browser.Answer added = send(keeper, content, "车下.jpg", fields);

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        JsonNode evidence = added.json();
        assertThat(evidence.get("takenAt").asString()).isEqualTo(taken.toString());
        assertThat(evidence.get("deviceTime").asString())
                .isEqualTo(taken.plus(Duration.ofHours(9)).toString());
        assertThat(evidence.get("flags").toString()).contains("CLOCK_OFF", "IMPOSSIBLE_PLACE", "NO_PLACE");
        String at = "/api/evidence/" + evidence.get("id").asLong();
        Browser.Answer original = keeper.get(at + "/original");
        assertThat(original.bytes()).isEqualTo(content);
        assertThat(original.contentType()).isEqualTo("image/jpeg");
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.header("Content-Security-Policy")).contains("sandbox");
        assertThat(original.header("Cache-Control")).contains("private", "immutable");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                keeper.get(at + "/thumbnail").bytes()))
                        .getWidth())
                .isEqualTo(320);
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                keeper.get(at + "/thumbnail?size=LARGE").bytes()))
                        .getWidth())
                .isEqualTo(1280);
        assertThat(keeper.get("/api/evidence?subject=" + waybill).json().size()).isEqualTo(1);
        assertThat(keeper.get("/api/evidence/pack.zip?subject=" + waybill).status())
                .isEqualTo(200);
    }

    @Test
    void servesAnUploadedPageOnlyAsADownload() {
        Voyage voyage = voyages.voyage();
        Subject waybill = Subject.of(voyages.booked(voyage));
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai()));
        Map<String, String> fields = fields(waybill);
        fields.put("kind", "FILE");

        long id = send(keeper, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "x.html", fields)
                .json()
                .get("id")
                .asLong();
        Browser.Answer answer = keeper.get("/api/evidence/" + id + "/original");

        assertThat(answer.contentType()).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(keeper.get("/api/evidence/" + id + "/thumbnail").status()).isEqualTo(422);
    }

    @Test
    @Tag("C-14")
    void onlyTheQualityGroupReviews() {
        Voyage voyage = voyages.voyage();
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai()));
        Browser quality = browsers.of(people.hire(Role.QUALITY_CONTROLLER));
        byte[] content = Photos.fresh();
        send(keeper, content, "a.jpg", fields(Subject.of(voyages.booked(voyage))));
        long id = send(keeper, content, "a.jpg", fields(Subject.of(voyages.booked(voyage))))
                .json()
                .get("id")
                .asLong();

        assertThat(keeper.get("/api/evidence-reviews").status()).isEqualTo(403);
        JsonNode review = quality.get("/api/evidence-reviews/" + id).json();
        assertThat(review.get("doubts").get(0).get("flag").asString()).isEqualTo("USED_BEFORE");
        Map<String, String> decision = Map.of("verdict", "REJECTED", "note", "同一张照片");
        assertThat(quality.post("/api/evidence-reviews/" + id + "/decision", decision)
                        .status())
                .isEqualTo(200);
        assertThat(quality.post("/api/evidence-reviews/" + id + "/decision", decision)
                        .status())
                .isEqualTo(409);
        assertThat(quality.get("/api/evidence-reviews?decided=false").status()).isEqualTo(200);
        assertThat(quality.get("/api/evidence-reviews/sample").status()).isEqualTo(200);
    }
}
