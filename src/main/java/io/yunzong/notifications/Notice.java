package io.yunzong.notifications;

import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that somebody may have to hear of. Said by a listener inside the transaction of the deed, from what
 * the event carries and nothing that has to be looked up: whom it concerns is found out afterwards.
 *
 * @param key the same thing said again has the same key, and is told once
 * @param internal nobody of a customer hears of it, whatever a rule says
 * @param people whom the event names
 * @param holderRole whoever holds this role is named, too
 * @param holderSite at this branch; null for all who hold it
 * @param args for the placeholders of the templates
 * @param link a path within the application
 */
public record Notice(
        String key,
        NoticeKind kind,
        Urgency urgency,
        boolean internal,
        @Nullable Subject subject,
        @Nullable SiteId siteId,
        @Nullable CustomerId customerId,
        Set<PersonId> people,
        @Nullable Role holderRole,
        @Nullable SiteId holderSite,
        Map<String, String> args,
        @Nullable String link,
        @Nullable String clause,
        Instant at) {
    private static final int LONGEST = 500;

    public Notice {
        people = Set.copyOf(people);
        args = tidy(args);
    }

    /** Internal, unless customers may hear of the kind. */
    public static Notice of(NoticeKind kind, String key, Instant at) {
        return new Notice(
                key,
                kind,
                kind.urgency(),
                !kind.forCustomers(),
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                at);
    }

    public Notice about(@Nullable Subject thing, @Nullable SiteId site, @Nullable String path) {
        return new Notice(
                key,
                kind,
                urgency,
                internal,
                thing,
                site,
                customerId,
                people,
                holderRole,
                holderSite,
                args,
                path,
                clause,
                at);
    }

    public Notice to(Set<PersonId> named) {
        return new Notice(
                key,
                kind,
                urgency,
                internal,
                subject,
                siteId,
                customerId,
                named,
                holderRole,
                holderSite,
                args,
                link,
                clause,
                at);
    }

    public Notice toHolders(@Nullable Role role, @Nullable SiteId site) {
        return new Notice(
                key, kind, urgency, internal, subject, siteId, customerId, people, role, site, args, link, clause, at);
    }

    public Notice saying(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(args);
        all.putAll(more);
        return new Notice(
                key,
                kind,
                urgency,
                internal,
                subject,
                siteId,
                customerId,
                people,
                holderRole,
                holderSite,
                all,
                link,
                clause,
                at);
    }

    public Notice under(@Nullable String rule) {
        return new Notice(
                key,
                kind,
                urgency,
                internal,
                subject,
                siteId,
                customerId,
                people,
                holderRole,
                holderSite,
                args,
                link,
                rule,
                at);
    }

    public Notice of(@Nullable CustomerId customer) {
        return new Notice(
                key,
                kind,
                urgency,
                internal,
                subject,
                siteId,
                customer,
                people,
                holderRole,
                holderSite,
                args,
                link,
                clause,
                at);
    }

    /** With another mark than its kind gives it. */
    public Notice marked(Urgency other, boolean onlyInternal) {
        return new Notice(
                key,
                kind,
                other,
                onlyInternal,
                subject,
                siteId,
                customerId,
                people,
                holderRole,
                holderSite,
                args,
                link,
                clause,
                at);
    }

    /** What somebody typed must not make the deed fail here: the database takes no NUL, and no text is endless. */
    private static Map<String, String> tidy(Map<String, String> args) {
        Map<String, String> tidy = new TreeMap<>();
        args.forEach((name, value) -> {
            String clean = value.replace("\0", "");
            tidy.put(name, clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean);
        });
        return Map.copyOf(tidy);
    }
}
