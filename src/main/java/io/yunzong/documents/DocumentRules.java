package io.yunzong.documents;

import io.yunzong.documents.DocumentContent.Picture;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.documents.DocumentsRefused.Why;
import io.yunzong.documents.domain.DocumentNumber;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;

/** What a document must have. */
final class DocumentRules {
    private DocumentRules() {}

    static List<Unmet> check(IssueDocument order) {
        List<Unmet> unmet = new ArrayList<>();
        if (!DocumentNumber.isSiteCode(Blanks.strip(order.siteCode()))) {
            unmet.add(Why.SITE_CODE_INVALID.unmet("code", order.siteCode()).inField("siteCode"));
        }
        if (Blanks.strip(order.title()).isEmpty()) {
            unmet.add(Why.TITLE_MISSING.unmet().inField("title"));
        }
        unmet.addAll(check(order.content(), order.addressees()));
        return unmet;
    }

    /** In a list that may be added to. */
    static List<Unmet> check(DocumentContent content, List<Addressee> addressees) {
        List<Unmet> unmet = new ArrayList<>();
        if (content.fields().isEmpty() && content.sections().isEmpty()) {
            unmet.add(Why.CONTENT_MISSING.unmet().inField("content"));
        }
        if (addressees.isEmpty()) {
            unmet.add(Why.ADDRESSEE_MISSING.unmet().inField("addressees").underClause("H-09"));
        }
        for (Table table : content.tables()) {
            if (table.headings().isEmpty()
                    || table.rows().stream()
                            .anyMatch(row -> row.size() != table.headings().size())) {
                unmet.add(Why.TABLE_UNEVEN.unmet("table", table.title()).inField("content"));
            }
        }
        for (Picture picture : content.pictures()) {
            if (!isJpeg(picture)) {
                unmet.add(
                        Why.PICTURE_INVALID.unmet("caption", picture.caption()).inField("content"));
            }
        }
        return unmet;
    }

    private static boolean isJpeg(Picture picture) {
        byte[] bytes = picture.jpeg();
        return bytes != null && bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
    }
}
