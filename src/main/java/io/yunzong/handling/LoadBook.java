package io.yunzong.handling;

import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.Deeds;
import io.yunzong.handling.domain.Loads;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.platform.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes deeds and what follows from them, and knows who may do what at a branch. */
@Component
class LoadBook {
    private static final int KEY_LENGTH = 100;
    static final int TEXT_LENGTH = 500;
    private static final Duration OFFSET_LIMIT = Duration.ofDays(3660);

    private final Loads loads;
    private final Deeds deeds;
    private final Colleagues colleagues;
    private final LiveFeed live;
    private final Texts texts;

    LoadBook(Loads loads, Deeds deeds, Colleagues colleagues, LiveFeed live, Texts texts) {
        this.loads = loads;
        this.deeds = deeds;
        this.colleagues = colleagues;
        this.live = live;
        this.texts = texts;
    }

    /** What is wrong with the envelope of a command. */
    static List<Unmet> check(Reported report) {
        List<Unmet> unmet = new ArrayList<>();
        if (report.key().isEmpty() || report.key().length() > KEY_LENGTH) {
            unmet.add(Why.REPORT_KEY_MISSING.unmet("most", KEY_LENGTH).inField("reportKey"));
        }
        if (report.isClockOffBy(OFFSET_LIMIT)) {
            unmet.add(Why.DEVICE_CLOCK_INVALID.unmet().inField("deviceClockOffsetMs"));
        }
        return unmet;
    }

    static List<Unmet> checkText(@Nullable String text, String field) {
        return text == null || text.length() <= TEXT_LENGTH
                ? List.of()
                : List.of(Why.TEXT_TOO_LONG.unmet("length", TEXT_LENGTH).inField(field));
    }

    static void refuseInvalid(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new HandlingRefused(io.yunzong.kernel.Refusal.Kind.INVALID, unmet);
        }
    }

    /** The first deed of that report, when it was made before: at this load, or it is somebody else's key. */
    Optional<Deed> repeated(Reported report, LoadId load) {
        Optional<Deed> before = deeds.findByKey(report.key());
        before.ifPresent(deed -> {
            if (!deed.loadId().equals(load)) {
                throw HandlingRefused.conflict(Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
            }
        });
        return before;
    }

    void append(Collection<Deed> done) {
        if (!done.isEmpty() && !deeds.append(done)) {
            throw HandlingRefused.conflict(Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
        }
    }

    void append(Deed done) {
        append(List.of(done));
    }

    /** Writes the load as it is now, with the words it is searched by. */
    void write(Load load, LoadSheet sheet) {
        String words = sheet.vehicle().plate() + " "
                + sheet.cargo().stream().map(Cargo::number).collect(Collectors.joining(" "));
        loads.write(load, words.toLowerCase(Locale.ROOT));
        announce(load.id());
    }

    void announce(LoadId load) {
        live.announce(LiveTopic.HANDLING, load.value());
    }

    /**
     * Whether the caller holds the role at that branch. Who may grant every right holds all of them, so the role itself
     * is asked for, and for people who see the whole network whether the branch is theirs.
     */
    boolean holds(Caller caller, Role role, SiteId site) {
        PersonId self = caller.personId();
        if (self == null || !caller.roles().contains(role)) {
            return false;
        }
        if (!caller.scope().everything()) {
            return caller.scope().covers(site);
        }
        return role.reach() == Role.Reach.NETWORK
                || colleagues
                        .find(self)
                        .map(Colleague::branches)
                        .filter(branches -> branches.contains(site))
                        .isPresent();
    }

    void refuseUnlessHolding(Caller caller, Role role, SiteId site, String clause) {
        if (!holds(caller, role, site)) {
            throw HandlingRefused.forbidden(roleNeeded(role).underClause(clause));
        }
    }

    private Unmet roleNeeded(Role role) {
        String key = "identity.role." + role.name().toLowerCase(Locale.ROOT);
        return Why.ROLE_NEEDED.unmet(
                Map.of("role", texts.find(key, Locale.CHINESE), "roleEn", texts.find(key, Locale.ENGLISH)));
    }
}
