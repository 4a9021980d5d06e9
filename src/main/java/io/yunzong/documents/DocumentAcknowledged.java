package io.yunzong.documents;

import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PersonId;

/** An addressee has confirmed a version. Published inside the transaction. */
public record DocumentAcknowledged(DocumentId id, int version, PersonId person) {}
