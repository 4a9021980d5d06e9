/**
 * Photos, signatures and files as proof: stored by content hash, with the times and places they claim, never deleted
 * inside their retention, and compared so that one photo cannot serve twice. Clauses, C-14.
 */
@NullMarked
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"kernel", "platform", "identity", "sheets", "network"})
package io.yunzong.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
