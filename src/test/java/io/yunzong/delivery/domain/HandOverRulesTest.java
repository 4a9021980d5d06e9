package io.yunzong.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.HandOver.PieceOutcome;
import io.yunzong.delivery.HandOver.Refused;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.RegulationFixtures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with a hand-over of two pieces by itself, one thing at a time. */
@Tag("A-34")
class HandOverRulesTest {
    private static final PieceId FIRST = new PieceId(1);
    private static final PieceId SECOND = new PieceId(2);
    private static final EvidenceId SIGNATURE = new EvidenceId(7);
    private static final Refused WET =
            new Refused("wet", null, "陈晓明", "外箱湿透，拒收", null, "隔离区 G-3", List.of(new EvidenceId(8)));

    /** What is said beside the pieces. */
    private record Words(
            @Nullable String signer,
            @Nullable String relation,
            boolean agent,
            boolean clean,
            List<String> reservations,
            @Nullable String remark,
            @Nullable EvidenceId signature,
            List<EvidenceId> slips,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String place) {
        static Words of(boolean clean, String... reservations) {
            return new Words(
                    "陈晓明",
                    "consignee",
                    false,
                    clean,
                    List.of(reservations),
                    null,
                    SIGNATURE,
                    List.of(),
                    null,
                    null,
                    null);
        }

        Words signedBy(@Nullable String name, @Nullable String as, boolean forAnother) {
            return new Words(
                    name, as, forAnother, clean, reservations, remark, signature, slips, latitude, longitude, place);
        }

        Words signedOn(@Nullable EvidenceId screen, EvidenceId... slip) {
            return new Words(
                    signer,
                    relation,
                    agent,
                    clean,
                    reservations,
                    remark,
                    screen,
                    List.of(slip),
                    latitude,
                    longitude,
                    place);
        }

        Words remarking(String words) {
            return new Words(
                    signer, relation, agent, clean, reservations, words, signature, slips, latitude, longitude, place);
        }

        Words at(@Nullable Double lat, @Nullable Double lon, @Nullable String words) {
            return new Words(signer, relation, agent, clean, reservations, remark, signature, slips, lat, lon, words);
        }
    }

    private static PieceOutcome is(PieceId piece, Result result) {
        return new PieceOutcome(piece, result, null);
    }

    private static List<PieceOutcome> pieces(Result first, Result second) {
        return List.of(is(FIRST, first), is(SECOND, second));
    }

    private static final List<PieceOutcome> WHOLE = pieces(Result.OK, Result.OK);

    private static List<String> unmet(List<PieceOutcome> pieces, Words words, @Nullable Refused refusal) {
        HandOver said = new HandOver(
                pieces,
                words.signer(),
                words.relation(),
                words.agent(),
                words.clean(),
                words.reservations(),
                words.remark(),
                words.signature(),
                words.slips(),
                words.latitude(),
                words.longitude(),
                words.place(),
                List.of(),
                refusal);
        return HandOverRules.check(said, List.of(FIRST, SECOND), RegulationFixtures.shipped(), List.of()).stream()
                .map(HandOverRulesTest::shown)
                .toList();
    }

    private static String shown(Unmet unmet) {
        return unmet.code() + " " + unmet.field();
    }

    private static List<String> unmet(Words words) {
        return unmet(WHOLE, words, null);
    }

    private static List<String> unmet(Refused refusal) {
        return unmet(pieces(Result.OK, Result.REFUSED), Words.of(false), refusal);
    }

    @Test
    void passesWhatIsWhole() {
        assertThat(unmet(Words.of(true))).isEmpty();
        assertThat(unmet(Words.of(true).signedOn(null, new EvidenceId(9))))
                .as("a signed slip will do")
                .isEmpty();
        assertThat(unmet(Words.of(true).signedBy("李四", "agent", true))).isEmpty();
        assertThat(unmet(Words.of(true).at(31.2, 121.4, "南门"))).isEmpty();
    }

    @Test
    void refusesPiecesOfOthersAndPiecesNamedTwice() {
        List<PieceOutcome> stranger = new ArrayList<>(WHOLE);
        stranger.add(is(new PieceId(99), Result.OK));
        List<PieceOutcome> twice = new ArrayList<>(WHOLE);
        twice.add(is(FIRST, Result.OK));

        assertThat(unmet(stranger, Words.of(true), null)).containsExactly("delivery.piece_unknown pieces");
        assertThat(unmet(twice, Words.of(true), null)).containsExactly("delivery.piece_repeated pieces");
        assertThat(unmet(List.of(is(FIRST, Result.OK)), Words.of(true), null))
                .containsExactly("delivery.piece_missing pieces");
    }

    @Test
    void whoeverSignsIsNamedAndSaysAsWhat() {
        assertThat(unmet(Words.of(true).signedBy(" ", "consignee", false)))
                .containsExactly("delivery.signer_missing signerName");
        assertThat(unmet(Words.of(true).signedBy("陈晓明", null, false)))
                .containsExactly("delivery.relation_missing relation");
        assertThat(unmet(Words.of(true).signedBy("陈晓明", "neighbour", false)))
                .containsExactly("delivery.code_unknown relation");
        assertThat(unmet(Words.of(true).signedBy("陈晓明", "agent", false)))
                .containsExactly("delivery.agent_missing agent");
        assertThat(unmet(Words.of(true).signedOn(null))).containsExactly("delivery.signature_missing signatureId");
    }

    @Test
    void somebodySignsForWhatIsShortToo() {
        assertThat(unmet(pieces(Result.SHORT, Result.SHORT), Words.of(false).signedBy(null, "consignee", false), null))
                .containsExactly("delivery.signer_missing signerName");
    }

    @Test
    @Tag("A-37")
    void nobodySignsWhenNothingIsTaken() {
        assertThat(unmet(
                        pieces(Result.REFUSED, Result.REFUSED),
                        Words.of(false).signedBy(null, null, false).signedOn(null),
                        WET))
                .isEmpty();
    }

    @Test
    void whatIsReservedIsSaid() {
        assertThat(unmet(Words.of(false, "wet"))).isEmpty();
        assertThat(unmet(Words.of(false, "gloomy"))).containsExactly("delivery.code_unknown reservations");
        assertThat(unmet(Words.of(false, "other"))).containsExactly("delivery.remark_missing remark");
        assertThat(unmet(Words.of(false, "other").remarking("箱角有压痕"))).isEmpty();
        assertThat(unmet(Words.of(true, "wet"))).containsExactly("delivery.not_clean clean");
        assertThat(unmet(pieces(Result.OK, Result.DAMAGED), Words.of(true), null))
                .containsExactly("delivery.not_clean clean");
        assertThat(unmet(Words.of(false))).containsExactly("delivery.reservation_missing reservations");
    }

    @Test
    void aPlaceIsOneOnEarth() {
        assertThat(unmet(Words.of(true).at(31.2, null, null))).containsExactly("delivery.coordinates_invalid latitude");
        assertThat(unmet(Words.of(true).at(91.0, 121.4, null)))
                .containsExactly("delivery.coordinates_invalid latitude");
    }

    @Test
    @Tag("A-37")
    void aRefusalAndItsPiecesBelongTogether() {
        assertThat(unmet(pieces(Result.OK, Result.REFUSED), Words.of(false), WET))
                .isEmpty();
        assertThat(unmet(pieces(Result.OK, Result.REFUSED), Words.of(false), null))
                .containsExactly("delivery.reason_missing refusal");
        assertThat(unmet(WHOLE, Words.of(true), WET)).containsExactly("delivery.refusal_without_pieces refusal");
    }

    @Test
    @Tag("A-37")
    void aRefusalSaysWhyByWhomAndWhereTheGoodsAreNow() {
        assertThat(unmet(new Refused("", null, "", "", null, "", List.of())))
                .containsExactly(
                        "delivery.reason_missing refusal.reason",
                        "delivery.refuser_missing refusal.refuserName",
                        "delivery.statement_missing refusal.statement",
                        "delivery.quarantine_missing refusal.quarantine");
        assertThat(unmet(new Refused("bored", null, "陈晓明", "不要了", null, "G-3", List.of())))
                .containsExactly("delivery.code_unknown refusal.reason");
        assertThat(unmet(new Refused("other", null, "陈晓明", "不要了", null, "G-3", List.of())))
                .containsExactly("delivery.remark_missing refusal.remark");
        assertThat(unmet(new Refused("other", "颜色不对", "陈晓明", "不要了", null, "G-3", List.of())))
                .isEmpty();
    }

    @Test
    void wordsFitOnThePaper() {
        String tooLong = "长".repeat(501);

        assertThat(unmet(Words.of(true).remarking(tooLong))).containsExactly("delivery.too_long remark");
        assertThat(unmet(Words.of(true).at(null, null, tooLong))).containsExactly("delivery.too_long placeText");
        assertThat(unmet(Words.of(true).signedBy(tooLong, "consignee", false)))
                .containsExactly("delivery.too_long signerName");
        assertThat(unmet(new Refused("wet", tooLong, tooLong, tooLong, null, tooLong, List.of())))
                .containsExactlyInAnyOrder(
                        "delivery.too_long refusal.refuserName",
                        "delivery.too_long refusal.statement",
                        "delivery.too_long refusal.quarantine",
                        "delivery.too_long refusal.remark");
    }
}
