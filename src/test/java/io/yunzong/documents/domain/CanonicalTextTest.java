package io.yunzong.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Field;
import io.yunzong.documents.DocumentContent.Picture;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentType;
import io.yunzong.kernel.Subject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H-09")
class CanonicalTextTest {
    private static final DocumentType SHEET = new DocumentType("GZD", "重点客户跟踪单");
    private static final Subject WAYBILL = new Subject("consignment", 12);

    private static String hash(DocumentContent content) {
        return CanonicalText.hash(CanonicalText.of(SHEET, WAYBILL, "跟踪单", content));
    }

    private static DocumentContent content(String label, String value, String paragraph) {
        return new DocumentContent(List.of(new Field(label, value)), List.of(Section.of("装车", paragraph)));
    }

    @Test
    void sameContentHasTheSameHash() {
        assertThat(hash(content("运单号", "HF1", "完好"))).isEqualTo(hash(content("运单号", "HF1", "完好")));
    }

    @Test
    void everyDifferenceShows() {
        String hash = hash(content("运单号", "HF1", "完好"));

        assertThat(hash(content("运单号", "HF2", "完好"))).isNotEqualTo(hash);
        assertThat(hash(content("运单号", "HF1", "破损"))).isNotEqualTo(hash);
        assertThat(hash(content("运单", "号HF1", "完好")))
                .as("words moved from one part to another")
                .isNotEqualTo(hash);
        assertThat(CanonicalText.hash(CanonicalText.of(SHEET, WAYBILL, "另一标题", content("运单号", "HF1", "完好"))))
                .isNotEqualTo(hash);
    }

    @Test
    void noWordsPassForAnotherPart() {
        DocumentContent honest = content("a", "b", "c");
        DocumentContent sly = content("a", "b\nsections 1\nheading 2:装车\nparagraphs 1\nparagraph 1:c", "c");

        assertThat(hash(honest)).isNotEqualTo(hash(sly));
    }

    @Test
    void aPictureCountsByItsBytes() {
        byte[] one = {(byte) 0xFF, (byte) 0xD8, 1, 2};
        byte[] other = {(byte) 0xFF, (byte) 0xD8, 1, 3};
        DocumentContent with = new DocumentContent(
                List.of(), List.of(new Section("", List.of(), List.of(), List.of(Picture.of("车下", one)))));
        DocumentContent without = new DocumentContent(
                List.of(), List.of(new Section("", List.of(), List.of(), List.of(Picture.of("车下", other)))));

        assertThat(hash(with)).isNotEqualTo(hash(without));
    }

    @Test
    void numbersCarryBranchTypeYearAndSixDigits() {
        assertThat(DocumentNumber.write("HF", "GZD", 2026, 12)).isEqualTo("HF-GZD-2026-000012");
        assertThat(DocumentNumber.isSiteCode("合肥-1")).isTrue();
        assertThat(DocumentNumber.isSiteCode("../etc")).isFalse();
    }
}
