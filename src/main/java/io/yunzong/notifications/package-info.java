/**
 * Who hears of what, by which channel, and the proof that they did: rules, templates in two languages, the bell, push,
 * e-mail, SMS, robots of group chats and signed webhooks. It hears the events of the modules below and tells people and
 * programs; nobody depends on it. Clauses C-07, C-16, H-01, H-04.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "sheets",
            "regulation",
            "tasks",
            "threads",
            "documents",
            "network",
            "consignments",
            "journey",
            "handling",
            "delivery",
            "incidents"
        })
package io.yunzong.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
