/**
 * Whose cargo it is: customers with their type and class, and the people to talk to there. Customers are the rows that
 * accounts own, so every question about them takes a scope. Clauses D-01, H-08.
 */
@NullMarked
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "platform", "identity", "imports", "sheets"})
package io.yunzong.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
