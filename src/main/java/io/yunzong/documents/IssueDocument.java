package io.yunzong.documents;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts something in writing.
 *
 * @param issuingSite the branch in whose name it is
 * @param siteCode the branch's code, the beginning of the number
 * @param uniqueKey where there may be only one such document, as one tracking sheet per waybill: the same key again is
 *     the same document, whatever it would say
 */
public record IssueDocument(
        DocumentType type,
        SiteId issuingSite,
        String siteCode,
        Subject subject,
        String title,
        DocumentContent content,
        List<Addressee> addressees,
        @Nullable String uniqueKey) {
    public IssueDocument {
        addressees = List.copyOf(addressees);
    }
}
