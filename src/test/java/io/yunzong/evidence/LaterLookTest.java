package io.yunzong.evidence;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.DataFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Large photos are acknowledged when they are safe, and looked at right after. */
@YunzongTest
@Tag("C-14")
class LaterLookTest {
    private static final int LARGE = 1_200_000;

    private final EvidenceDesk desk;
    private final EvidenceFinder finder;
    private final LaterLook later;
    private final DataFolder data;
    private final JdbcClient jdbc;
    private final Subject waybill;
    private final Subject other;
    private final Caller keeper;

    LaterLookTest(
            EvidenceDesk desk,
            EvidenceFinder finder,
            LaterLook later,
            DataFolder data,
            JdbcClient jdbc,
            Voyages voyages,
            TestPeople people) {
        this.desk = desk;
        this.finder = finder;
        this.later = later;
        this.data = data;
        this.jdbc = jdbc;
        Voyage voyage = voyages.voyage();
        this.waybill = Subject.of(voyages.booked(voyage));
        this.other = Subject.of(voyages.booked(voyage));
        this.keeper = people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai());
    }

    private Evidence add(Subject subject, byte[] content) {
        return desk.add(
                new AddEvidence(
                        subject,
                        "load_off",
                        EvidenceKind.PHOTO,
                        null,
                        new ByteArrayInputStream(content),
                        "IMG_0001.jpg",
                        Reported.now(UUID.randomUUID().toString()),
                        null,
                        null,
                        null),
                keeper);
    }

    private static byte[] large(BufferedImage scene) {
        return Photos.padded(Photos.jpeg(scene, 0.9f), LARGE);
    }

    private Path smallPicture(Evidence evidence) {
        String hash = evidence.sha256();
        return data.area("thumbnails")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash + "-small.jpg");
    }

    private boolean waits(EvidenceId id) {
        return jdbc.sql("select count(*) from evidence.unseen where exhibit_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void refusesALargePhotoThatIsCutShortAtOnce() {
        byte[] whole = large(Photos.scene(System.nanoTime(), 800, 600));

        assertRefused(() -> add(waybill, Arrays.copyOf(whole, whole.length - 2_000)))
                .containsExactly("evidence.image_truncated");
        assertRefused(() -> add(waybill, Arrays.copyOf(whole, LARGE))).containsExactly("evidence.image_truncated");
        byte[] png = Photos.png(noise());
        assertThat(png.length).isGreaterThan(1024 * 1024);
        assertRefused(() -> add(waybill, Arrays.copyOf(png, png.length - 20)))
                .containsExactly("evidence.image_truncated");
        assertThat(finder.list(waybill, keeper)).isEmpty();
        assertThat(waits(add(waybill, png).id())).isTrue();
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        java.util.SplittableRandom random = new java.util.SplittableRandom(System.nanoTime());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    @Test
    void flagsOneThatLooksUsedBeforeOnceItWasLookedAt() {
        BufferedImage scene = Photos.scene(System.nanoTime(), 800, 600);
        Evidence first = add(waybill, Photos.jpeg(scene, 0.9f));
        Evidence again = add(other, large(scene));
        assertThat(again.width()).as("known from its header").isEqualTo(800);
        assertThat(again.flags()).doesNotContain(EvidenceFlag.LOOKS_USED_BEFORE);
        assertThat(smallPicture(again)).doesNotExist();

        later.runDue();

        assertThat(finder.get(again.id(), keeper).flags()).contains(EvidenceFlag.LOOKS_USED_BEFORE);
        assertThat(smallPicture(again)).exists();
        assertThat(waits(again.id())).isFalse();
        assertThat(jdbc.sql("select matched_id from evidence.suspicion where exhibit_id = :id")
                        .param("id", again.id().value())
                        .query(Long.class)
                        .list())
                .containsExactly(first.id().value());
    }

    @Test
    void bringsOneThatCannotBeOpenedBeforeTheQualityGroup() {
        byte[] spoilt = Photos.png(noise());
        // inside the packed pixels; every part of the file is still there
        Arrays.fill(spoilt, 500_000, 500_100, (byte) 0xEE);

        Evidence evidence = add(waybill, spoilt);
        later.runDue();

        Evidence seen = finder.get(evidence.id(), keeper);
        assertThat(seen.flags()).contains(EvidenceFlag.UNREADABLE);
        assertThat(waits(evidence.id())).isFalse();
        assertThat(jdbc.sql("select suspected from evidence.exhibit where id = :id")
                        .param("id", evidence.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(smallPicture(evidence)).doesNotExist();
    }

    @Test
    void changesNothingOnceItWasLookedAt() {
        Evidence evidence = add(waybill, large(Photos.scene(System.nanoTime(), 800, 600)));
        assertThatThrownBy(() -> jdbc.sql("update evidence.exhibit set flags = '{}', look = 1 where id = :id")
                        .param("id", evidence.id().value())
                        .update())
                .hasMessageContaining("is never changed");
        later.runDue();

        assertThatThrownBy(() -> jdbc.sql("update evidence.exhibit set look = 1 where id = :id")
                        .param("id", evidence.id().value())
                        .update())
                .hasMessageContaining("is never changed");
    }
}
