package io.yunzong.documents;

import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A written document at its latest version. It is issued once under a number that no other has and no gap precedes, may
 * be revised into further versions, and is never changed or removed. Clause H-09.
 *
 * @param number such as {@code HF-GZD-2026-000012}
 * @param version 1 for the first
 * @param sha256 of the canonical text of this version: the same content has the same hash, whoever issues it when
 * @param issuedAt when the document was issued
 * @param revisedAt when this version was
 */
public record Document(
        DocumentId id,
        String number,
        DocumentType type,
        SiteId issuingSite,
        Subject subject,
        String title,
        int version,
        String sha256,
        Instant issuedAt,
        Instant revisedAt,
        String issuedByName,
        @Nullable String uniqueKey) {}
