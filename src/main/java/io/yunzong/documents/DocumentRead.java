package io.yunzong.documents;

import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PersonId;

/** An addressee has opened a version for the first time. Published inside the transaction. */
public record DocumentRead(DocumentId id, int version, PersonId person) {}
