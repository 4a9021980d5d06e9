package io.yunzong.evidence;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestClock;
import io.yunzong.YunzongTest;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
@Tag("A-06")
class EvidenceKeepingTest {
    private final EvidenceDesk desk;
    private final EvidenceFinder finder;
    private final EvidenceCheck check;
    private final ExpiredEvidence expired;
    private final Voyages voyages;
    private final DataFolder data;
    private final TestClock clock;

    EvidenceKeepingTest(
            EvidenceDesk desk,
            EvidenceFinder finder,
            EvidenceCheck check,
            ExpiredEvidence expired,
            Voyages voyages,
            DataFolder data,
            TestClock clock) {
        this.desk = desk;
        this.finder = finder;
        this.check = check;
        this.expired = expired;
        this.voyages = voyages;
        this.data = data;
        this.clock = clock;
    }

    @AfterEach
    void backToday() {
        clock.reset();
    }

    private Evidence add(Subject subject, byte[] content, EvidenceKind kind) {
        return desk.add(
                new AddEvidence(
                        subject,
                        "load_off",
                        kind,
                        null,
                        new ByteArrayInputStream(content),
                        "照片 1.jpg",
                        new Reported(UUID.randomUUID().toString(), clock.instant(), 0),
                        31.23,
                        121.47,
                        null),
                Voyages.HEADQUARTERS);
    }

    private Subject waybill() {
        return Subject.of(voyages.booked(voyages.voyage()));
    }

    private Path file(Evidence evidence) {
        return data.area("evidence")
                .resolve(evidence.sha256().substring(0, 2))
                .resolve(evidence.sha256().substring(2, 4))
                .resolve(evidence.sha256());
    }

    @Test
    void refusesToClearAwayInsideTheRetention() {
        Evidence kept = add(waybill(), Photos.fresh(), EvidenceKind.PHOTO);
        assertRefused(() -> expired.clear(kept.id(), Voyages.HEADQUARTERS)).containsExactly("evidence.retention_runs");

        clock.move(Duration.ofDays(3 * 365 - 2));
        assertRefused(() -> expired.clear(kept.id(), Voyages.HEADQUARTERS)).containsExactly("evidence.retention_runs");
        assertThat(file(kept)).exists();
    }

    @Test
    void clearsAwayWhatHasRunOutButKeepsBytesOthersNeed() {
        clock.move(Duration.ofDays(-3 * 366 - 10));
        byte[] content = Photos.fresh();
        Evidence old = add(waybill(), content, EvidenceKind.PHOTO);
        Evidence alone = add(waybill(), Photos.fresh(), EvidenceKind.PHOTO);
        clock.reset();
        Evidence young = add(waybill(), content, EvidenceKind.PHOTO);

        assertThat(expired.clearAll(Voyages.HEADQUARTERS)).isGreaterThanOrEqualTo(2);

        assertThat(finder.find(old.id(), Voyages.HEADQUARTERS)).isEmpty();
        assertThat(finder.find(young.id(), Voyages.HEADQUARTERS)).isPresent();
        assertThat(file(young)).exists();
        assertThat(file(alone)).doesNotExist();
    }

    @Test
    @Tag("A-05")
    void findsEveryMissingAndChangedFile() throws IOException {
        Evidence sound = add(waybill(), Photos.fresh(), EvidenceKind.PHOTO);
        Evidence lost = add(waybill(), Photos.fresh(), EvidenceKind.PHOTO);
        Evidence bent = add(waybill(), Photos.fresh(), EvidenceKind.PHOTO);
        byte[] bytes = Files.readAllBytes(file(bent));
        byte[] before = Files.readAllBytes(file(lost));
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        try {
            Files.delete(file(lost));
            Files.write(file(bent), changed);

            EvidenceCheck.Verification found = check.verify();

            assertThat(found.missing()).contains(lost.sha256()).doesNotContain(sound.sha256());
            assertThat(found.changed()).contains(bent.sha256()).doesNotContain(sound.sha256());
            assertThat(check.listNeeding(lost.sha256()))
                    .extracting(Evidence::id)
                    .containsExactly(lost.id());
        } finally {
            Files.write(file(bent), bytes);
            Files.write(file(lost), before);
        }
        EvidenceCheck.Verification mended = check.verify();
        assertThat(mended.missing()).doesNotContain(lost.sha256());
        assertThat(mended.changed()).doesNotContain(bent.sha256());
    }

    @Test
    void packsEverythingOfASubjectWithAListOfHashes() throws IOException {
        Subject waybill = waybill();
        byte[] photo = Photos.fresh();
        Evidence one = add(waybill, photo, EvidenceKind.PHOTO);
        Evidence paper = add(waybill, "%PDF-1.7 packing list".getBytes(StandardCharsets.UTF_8), EvidenceKind.FILE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        EvidencePack pack = finder.pack(waybill, Voyages.HEADQUARTERS);
        pack.writeTo(out);

        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(pack.size()).isEqualTo(2);
        assertThat(files).hasSize(3);
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("_load_off_" + one.id() + ".jpg"));
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("_load_off_" + paper.id() + ".pdf"));
        assertThat(files.values()).anyMatch(bytes -> java.util.Arrays.equals(bytes, photo));
        assertThat(new String(files.getOrDefault("list.csv", new byte[0]), StandardCharsets.UTF_8))
                .contains(one.sha256(), paper.sha256(), "照片 1.jpg");
        assertRefused(() -> finder.pack(waybill(), Voyages.HEADQUARTERS)).containsExactly("evidence.nothing_to_pack");
        assertThat(List.of(paper.contentType(), one.contentType())).containsExactly("application/pdf", "image/jpeg");
    }
}
