package io.yunzong.evidence;

import static io.yunzong.evidence.EvidenceFlag.*;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.AuditFilter;
import io.yunzong.identity.AuditFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
@Tag("A-05")
class EvidenceDeskTest {
    private final EvidenceDesk desk;
    private final EvidenceFinder finder;
    private final Voyages voyages;
    private final TestPeople people;
    private final AuditFinder audit;
    private final DataFolder data;
    private final JdbcClient jdbc;
    private final Clock clock;

    private Voyage voyage;
    private Subject waybill;
    private Caller keeper;

    EvidenceDeskTest(
            EvidenceDesk desk,
            EvidenceFinder finder,
            Voyages voyages,
            TestPeople people,
            AuditFinder audit,
            DataFolder data,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.finder = finder;
        this.voyages = voyages;
        this.people = people;
        this.audit = audit;
        this.data = data;
        this.jdbc = jdbc;
        this.clock = clock;
        this.voyage = voyages.voyage();
        this.waybill = Subject.of(voyages.booked(voyage));
        this.keeper = people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai());
    }

    @BeforeEach
    void bookAnew() {
        voyage = voyages.voyage();
        waybill = Subject.of(voyages.booked(voyage));
        keeper = people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai());
    }

    private AddEvidence photo(String slot, byte[] content) {
        return photo(
                waybill, slot, voyage.shanghai(), content, UUID.randomUUID().toString());
    }

    private AddEvidence photo(Subject subject, String slot, SiteId site, byte[] content, String key) {
        return new AddEvidence(
                subject,
                slot,
                EvidenceKind.PHOTO,
                site,
                new ByteArrayInputStream(content),
                "IMG_0001.jpg",
                new Reported(key, clock.instant().minusSeconds(30), 0),
                31.2301,
                121.4702,
                null);
    }

    @Test
    @Tag("H-08")
    void refusesASubjectOutOfSight() {
        Caller stranger = people.hire(Role.WAREHOUSE_KEEPER, voyages.voyage().shanghai());

        assertRefused(() -> desk.add(photo("load_off", Photos.fresh()), stranger))
                .containsExactly("evidence.subject_not_visible");
        Evidence kept = desk.add(photo("load_off", Photos.fresh()), keeper);
        assertRefused(() -> finder.get(kept.id(), stranger)).containsExactly("evidence.not_found");
        assertRefused(() -> finder.open(kept.id(), stranger)).containsExactly("evidence.not_found");
        assertThat(finder.list(waybill, stranger)).isEmpty();
    }

    @Test
    void refusesTheNameOfAnotherBranch() {
        assertRefused(() -> desk.add(
                        photo(waybill, "load_off", voyage.wuhan(), Photos.fresh(), "k" + UUID.randomUUID()), keeper))
                .containsExactly("evidence.not_your_branch");
    }

    @Test
    void refusesEverythingThatIsWrongAtOnce() {
        assertRefused(() -> desk.add(photo(waybill, "Load Off!", voyage.shanghai(), Photos.fresh(), " "), keeper))
                .containsExactly("evidence.slot_invalid", "evidence.report_key_missing");
    }

    @Test
    void refusesEmptyHugeAndUnreadableFiles() {
        assertRefused(() -> desk.add(photo("load_off", new byte[0]), keeper)).containsExactly("evidence.file_empty");
        assertRefused(() -> desk.add(photo("load_off", new byte[20 * 1024 * 1024 + 1]), keeper))
                .containsExactly("evidence.file_too_large");
        assertRefused(() -> desk.add(photo("load_off", "text".getBytes(StandardCharsets.UTF_8)), keeper))
                .containsExactly("evidence.not_an_image");
        assertRefused(() -> desk.add(photo("load_off", Photos.bomb(50_000, 50_000)), keeper))
                .containsExactly("evidence.image_too_many_pixels");
        assertThat(finder.list(waybill, keeper)).isEmpty();
    }

    @Test
    void refusesOneReportKeyForTwoPhotos() {
        String key = UUID.randomUUID().toString();
        byte[] content = Photos.fresh();
        Evidence first = desk.add(photo(waybill, "load_off", voyage.shanghai(), content, key), keeper);

        assertThat(desk.add(photo(waybill, "load_off", voyage.shanghai(), content, key), keeper)
                        .id())
                .as("the same report again is the same evidence")
                .isEqualTo(first.id());
        assertRefused(() -> desk.add(photo(waybill, "load_off", voyage.shanghai(), Photos.fresh(), key), keeper))
                .containsExactly("evidence.report_key_taken");
    }

    @Test
    @Tag("A-06")
    void refusesEveryChangeAndRemovalOfARow() {
        Evidence kept = desk.add(photo("load_off", Photos.fresh()), keeper);

        assertThatThrownBy(() -> jdbc.sql("update evidence.exhibit set slot = 'load_on' where id = :id")
                        .param("id", kept.id().value())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("update evidence.exhibit set keep_until = now() where id = :id")
                        .param("id", kept.id().value())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from evidence.exhibit where id = :id")
                        .param("id", kept.id().value())
                        .update())
                .hasMessageContaining("is kept until");
        assertThatThrownBy(() -> jdbc.sql("truncate evidence.exhibit cascade").update())
                .hasMessageContaining("never emptied");
        assertThat(kept.keepUntil()).isAfter(clock.instant().plus(Duration.ofDays(3 * 365)));
        assertThat(jdbc.sql("update evidence.exhibit set keep_until = keep_until + interval '1 year' where id = :id")
                        .param("id", kept.id().value())
                        .update())
                .as("to be kept longer is allowed")
                .isEqualTo(1);
    }

    @Test
    void twoSendingTheSameReportAtOnceAddItOnce() throws Exception {
        byte[] content = Photos.fresh();
        String key = UUID.randomUUID().toString();
        List<Future<Evidence>> both = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                both.add(threads.submit(
                        () -> desk.add(photo(waybill, "load_off", voyage.shanghai(), content, key), keeper)));
            }
        }
        Set<Long> ids = new HashSet<>();
        for (Future<Evidence> one : both) {
            ids.add(one.get().id().value());
        }
        assertThat(ids).hasSize(1);
        assertThat(finder.list(waybill, keeper)).hasSize(1);
    }

    @Test
    void keepsTheBytesUnderTheirHashAndNotesWhoOpenedThem() throws IOException {
        byte[] content = Photos.fresh();

        Evidence kept = desk.add(photo("load_off", content), keeper);

        assertThat(data.area("evidence")
                        .resolve(kept.sha256().substring(0, 2))
                        .resolve(kept.sha256().substring(2, 4))
                        .resolve(kept.sha256()))
                .hasBinaryContent(content);
        try (InputStream opened = finder.open(kept.id(), keeper)) {
            assertThat(opened.readAllBytes()).isEqualTo(content);
        }
        assertThat(audit.list(
                                new AuditFilter(null, "evidence.opened", "evidence:" + kept.id(), null, null),
                                PageQuery.first(5))
                        .rows())
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(keeper.mark()));
        assertThat(Files.list(data.area("evidence-arriving"))).isEmpty();
        assertThat(kept.flags()).isEmpty();
        assertThat(kept.width()).isEqualTo(800);
        assertThat(kept.by()).isEqualTo(keeper.mark());
    }

    @Test
    @Tag("A-19")
    void countsEachPhotoOncePerSlotAndSite() {
        byte[] one = Photos.fresh();
        desk.add(photo("load_off", one), keeper);
        desk.add(photo("load_off", one), keeper);
        desk.add(photo("load_off", Photos.fresh()), keeper);
        Caller transit = people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan());
        desk.add(photo(waybill, "load_off", voyage.wuhan(), Photos.fresh(), "w" + UUID.randomUUID()), transit);

        EvidenceCounts counts = finder.counts(List.of(waybill), List.of("load_off", "load_on"));

        assertThat(counts.atSite(waybill, "load_off", voyage.shanghai())).isEqualTo(2);
        assertThat(counts.atSite(waybill, "load_off", voyage.wuhan())).isEqualTo(1);
        assertThat(counts.of(waybill, "load_on")).isZero();
    }

    @Test
    @Tag("C-14")
    void flagsTheSamePhotoOfferedForAnotherWaybill() {
        byte[] content = Photos.fresh();
        Evidence first = desk.add(photo("load_off", content), keeper);
        Subject other = Subject.of(voyages.booked(voyage));

        Evidence again = desk.add(
                photo(
                        other,
                        "load_off",
                        voyage.shanghai(),
                        content,
                        UUID.randomUUID().toString()),
                keeper);

        assertThat(first.flags()).doesNotContain(USED_BEFORE);
        assertThat(again.flags()).contains(USED_BEFORE);
    }

    @Test
    @Tag("C-14")
    void flagsTheSamePhotoOfferedForAnotherSlotOfTheSameWaybill() {
        byte[] content = Photos.fresh();
        desk.add(photo("load_off", content), keeper);

        assertThat(desk.add(photo("load_off", content), keeper).flags()).doesNotContain(USED_BEFORE);
        assertThat(desk.add(photo("load_on", content), keeper).flags()).contains(USED_BEFORE);
    }

    @Test
    @Tag("C-14")
    void flagsAPhotoSavedAnewAndOfferedAgain() {
        long scene = System.nanoTime();
        desk.add(photo("load_off", Photos.jpeg(Photos.scene(scene, 800, 600), 0.9f)), keeper);

        Evidence again = desk.add(photo("load_on", Photos.jpeg(Photos.scene(scene, 640, 480), 0.5f)), keeper);

        assertThat(again.flags()).contains(LOOKS_USED_BEFORE).doesNotContain(USED_BEFORE);
    }
}
