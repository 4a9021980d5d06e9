package io.yunzong.documents.web;

import io.yunzong.documents.Addressee;
import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentType;
import io.yunzong.documents.DocumentVersion;
import io.yunzong.documents.InboxEntry;
import io.yunzong.documents.Receipt;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents as they are sent. */
record DocumentAnswer(
        long id,
        String number,
        DocumentType type,
        long issuingSiteId,
        String subject,
        String title,
        int version,
        String sha256,
        Instant issuedAt,
        Instant revisedAt,
        String issuedByName) {

    static DocumentAnswer of(Document document) {
        return new DocumentAnswer(
                document.id().value(),
                document.number(),
                document.type(),
                document.issuingSite().value(),
                document.subject().toString(),
                document.title(),
                document.version(),
                document.sha256(),
                document.issuedAt(),
                document.revisedAt(),
                document.issuedByName());
    }

    /** One document with everything about one of its versions. */
    record Full(
            DocumentAnswer document,
            int shownVersion,
            DocumentContent content,
            List<DocumentVersion> versions,
            List<AddresseeAnswer> addressees) {}

    record AddresseeAnswer(
            @Nullable Long personId,
            @Nullable Role role,
            @Nullable Long siteId,
            String capacity,
            boolean vacant,
            boolean read,
            boolean acknowledged,
            List<ReceiptAnswer> people) {
        static AddresseeAnswer of(AddresseeReceipts receipts) {
            Addressee addressee = receipts.addressee();
            PersonId person = addressee.person();
            SiteId site = addressee.site();
            return new AddresseeAnswer(
                    person == null ? null : person.value(),
                    addressee.role(),
                    site == null ? null : site.value(),
                    addressee.capacity(),
                    receipts.vacant(),
                    receipts.read(),
                    receipts.acknowledged(),
                    receipts.people().stream().map(ReceiptAnswer::of).toList());
        }
    }

    record ReceiptAnswer(
            long personId,
            String name,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            @Nullable Instant acknowledgedAt) {
        static ReceiptAnswer of(Receipt receipt) {
            return new ReceiptAnswer(
                    receipt.person().value(),
                    receipt.name(),
                    receipt.deliveredAt(),
                    receipt.readAt(),
                    receipt.acknowledgedAt());
        }
    }

    record InboxAnswer(DocumentAnswer document, int version, String capacity, ReceiptAnswer receipt) {
        static InboxAnswer of(InboxEntry entry) {
            return new InboxAnswer(
                    DocumentAnswer.of(entry.document()),
                    entry.version(),
                    entry.capacity(),
                    ReceiptAnswer.of(entry.receipt()));
        }
    }
}
