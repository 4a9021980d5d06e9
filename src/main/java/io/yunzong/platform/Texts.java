package io.yunzong.platform;

import io.yunzong.kernel.Unmet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code messages/<module>.properties}: Chinese first, English from the same keys. Placeholders are
 * {@code {name}}.
 */
@Component
public class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentence for an unmet condition in the language of the locale. */
    public String of(Unmet unmet, Locale locale) {
        return filled(find(unmet.code(), locale), unmet.args());
    }

    /** The text behind a key that one module names and another brings, with its placeholders filled. */
    public String fill(String module, String key, Map<String, ?> args, Locale locale) {
        return filled(find(module, key, locale), args);
    }

    private static String filled(String pattern, Map<String, ?> args) {
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        return matcher.replaceAll(match -> {
            Object value = args.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value.toString());
        });
    }

    /** The text behind a key such as {@code consignments.number_taken}; the key itself when there is none. */
    public String find(String key, Locale locale) {
        return find(key.substring(0, Math.max(0, key.indexOf('.'))), key, locale);
    }

    private static String find(String module, String key, Locale locale) {
        try {
            return ResourceBundle.getBundle("messages/" + module, language(locale), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private static Locale language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
    }
}
