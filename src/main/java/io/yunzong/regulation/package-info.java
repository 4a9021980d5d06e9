/**
 * The regulation as data: check templates, photo slots, presence rules, deadlines, dictionaries, document checklists and
 * clause texts, edited by headquarters as a draft, published as a version; and policies with read confirmation. Clauses
 * C-15, D-16.
 */
@NullMarked
@ApplicationModule(
        displayName = "Regulation",
        allowedDependencies = {"kernel", "platform", "identity", "sheets"})
package io.yunzong.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
