/**
 * What the regulation wants in writing: numbered without gaps, versioned, immutable, hashed, printable, addressed to
 * recipients, with delivery, read and acknowledge receipts. Clauses, H-09.
 */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "platform", "identity", "sheets"})
package io.yunzong.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
