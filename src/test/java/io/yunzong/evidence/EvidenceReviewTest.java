package io.yunzong.evidence;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Subject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
@Tag("C-14")
class EvidenceReviewTest {
    private final EvidenceDesk desk;
    private final EvidenceFinder finder;
    private final EvidenceReviewDesk reviews;
    private final Voyages voyages;
    private final TestPeople people;
    private final Clock clock;

    private Voyage voyage;
    private Subject first;
    private Subject second;
    private Caller keeper;
    private Caller quality;

    EvidenceReviewTest(
            EvidenceDesk desk,
            EvidenceFinder finder,
            EvidenceReviewDesk reviews,
            Voyages voyages,
            TestPeople people,
            Clock clock) {
        this.desk = desk;
        this.finder = finder;
        this.reviews = reviews;
        this.voyages = voyages;
        this.people = people;
        this.clock = clock;
        this.voyage = voyages.voyage();
        this.first = Subject.of(voyages.booked(voyage));
        this.second = Subject.of(voyages.booked(voyage));
        this.keeper = people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai());
        this.quality = people.hire(Role.QUALITY_CONTROLLER);
    }

    @BeforeEach
    void bookAnew() {
        voyage = voyages.voyage();
        first = Subject.of(voyages.booked(voyage));
        second = Subject.of(voyages.booked(voyage));
        keeper = people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai());
        quality = people.hire(Role.QUALITY_CONTROLLER);
    }

    private Evidence add(Subject subject, byte[] content, Caller caller) {
        return desk.add(
                new AddEvidence(
                        subject,
                        "load_off",
                        EvidenceKind.PHOTO,
                        null,
                        new ByteArrayInputStream(content),
                        "a.jpg",
                        new Reported(UUID.randomUUID().toString(), clock.instant(), 0),
                        31.23,
                        121.47,
                        null),
                caller);
    }

    private Evidence usedTwice() {
        byte[] content = Photos.fresh();
        add(first, content, keeper);
        return add(second, content, keeper);
    }

    @Test
    void refusesADecisionWithoutANoteAndOneAboutOnesOwn() {
        Evidence doubtful = usedTwice();
        assertRefused(() -> reviews.decide(doubtful.id(), ReviewVerdict.REJECTED, "  ", quality))
                .containsExactly("evidence.note_missing");

        byte[] content = Photos.fresh();
        add(first, content, quality);
        EvidenceId own = add(second, content, quality).id();
        assertRefused(() -> reviews.decide(own, ReviewVerdict.ACCEPTED, "没问题", quality))
                .containsExactly("evidence.own_evidence");
    }

    @Test
    void refusesASecondDecision() {
        Evidence doubtful = usedTwice();
        reviews.decide(doubtful.id(), ReviewVerdict.REJECTED, "与另一票货照片相同", quality);

        assertRefused(() -> reviews.decide(
                        doubtful.id(), ReviewVerdict.ACCEPTED, "改主意", people.hire(Role.QUALITY_CONTROLLER)))
                .containsExactly("evidence.already_decided");
    }

    @Test
    @Tag("H-08")
    void refusesThoseWhoDoNotSeeTheNetwork() {
        assertRefused(() -> reviews.page(null, PageQuery.first(5), keeper))
                .containsExactly("evidence.review_needs_network");
    }

    @Test
    void showsThePairAndLetsARejectedPhotoFillNoSlot() {
        Evidence doubtful = usedTwice();
        assertThat(finder.counts(List.of(second), List.of("load_off")).of(second, "load_off"))
                .isEqualTo(1);

        EvidenceReview review = reviews.page(false, PageQuery.first(50), quality).rows().stream()
                .filter(row -> row.evidence().id().equals(doubtful.id()))
                .findFirst()
                .orElseThrow();
        assertThat(review.doubts())
                .filteredOn(doubt -> doubt.flag() == EvidenceFlag.USED_BEFORE)
                .singleElement()
                .satisfies(doubt ->
                        assertThat(requireNonNull(doubt.earlier()).subject()).isEqualTo(first));
        EvidenceReview decided = reviews.decide(doubtful.id(), ReviewVerdict.REJECTED, "与另一票货照片相同", quality);

        assertThat(requireNonNull(decided.decision()).byName()).isEqualTo(quality.displayName());
        assertThat(finder.counts(List.of(second), List.of("load_off")).of(second, "load_off"))
                .isZero();
        assertThat(finder.list(second, keeper)).as("it stays for all to see").hasSize(1);
        assertThat(reviews.page(true, PageQuery.first(5), quality).rows())
                .anySatisfy(row -> assertThat(row.evidence().id()).isEqualTo(doubtful.id()));
    }

    @Test
    void picksPhotosByChanceForTheAudit() {
        for (int i = 0; i < 5; i++) {
            add(first, Photos.fresh(), keeper);
        }

        assertThat(reviews.sample(3, quality)).hasSizeBetween(1, 3).doesNotHaveDuplicates();
    }
}
