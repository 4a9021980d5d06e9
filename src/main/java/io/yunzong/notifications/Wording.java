package io.yunzong.notifications;

import io.yunzong.platform.PlatformSettings;
import io.yunzong.platform.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Puts notices into words, in the language of the receiver. What goes to customers is worded by their own templates;
 * where there is none, nothing goes.
 */
@Component
class Wording {
    /** Of duties: whose messages hold the title, and under which key. */
    static final String TITLE_MODULE = "titleModule";

    static final String TITLE_KEY = "titleKey";
    /** Instants among the arguments, shown in the time zone of the screens. */
    static final String DUE = "due";

    static final String AT = "at";
    /** The number of a vehicle, whose plate is looked up. */
    static final String VEHICLE = "vehicle";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-d HH:mm");
    private static final String MODULE = "notifications";

    private final Texts texts;
    private final ZoneId zone;

    Wording(Texts texts, PlatformSettings settings) {
        this.texts = texts;
        this.zone = settings.zone();
    }

    record Words(String title, String body) {}

    Words of(Notice notice, boolean customer, Locale locale) {
        NoticeKind kind = notice.kind();
        if (customer && (notice.internal() || !kind.forCustomers())) {
            throw new IllegalStateException("nothing of kind " + kind + " is worded for customers");
        }
        String key = customer ? kind.customerTextKey() : kind.textKey();
        Map<String, String> args = args(notice, locale);
        return new Words(
                texts.fill(MODULE, key + ".title", args, locale), texts.fill(MODULE, key + ".text", args, locale));
    }

    /** Of several at once: how many, and the latest. */
    Words of(Notice latest, int count, boolean customer, Locale locale) {
        Words one = of(latest, customer, locale);
        Map<String, Object> args = Map.of("count", count, "kind", name(latest.kind(), locale), "latest", one.title());
        return new Words(
                texts.fill(MODULE, "notifications.many.title", args, locale),
                texts.fill(MODULE, "notifications.many.text", args, locale));
    }

    String name(NoticeKind kind, Locale locale) {
        return texts.find(kind.textKey(), locale);
    }

    private Map<String, String> args(Notice notice, Locale locale) {
        Map<String, String> args = new TreeMap<>();
        for (String optional : new String[] {"number", "site", "plate", DUE, AT, "note"}) {
            args.put(optional, "–");
        }
        args.putAll(notice.args());
        // no seal at all is nothing between quotation marks
        args.replaceAll((name, value) -> value.isBlank() ? "–" : value);
        String module = notice.args().get(TITLE_MODULE);
        String key = notice.args().get(TITLE_KEY);
        if (module != null && key != null) {
            args.put("title", texts.fill(module, key, notice.args(), locale));
        }
        for (String instant : new String[] {DUE, AT}) {
            args.computeIfPresent(
                    instant,
                    (name, value) -> value.equals("–")
                            ? value
                            : TIME.format(Instant.parse(value).atZone(zone)));
        }
        return args;
    }
}
