package io.yunzong.kernel;

import java.util.Locale;
import java.util.Map;

/**
 * Why a module refuses. Each module has one enum of reasons; every constant has a text in Chinese and in English (a
 * test demands it). The code is {@code module.constant}, e.g. {@code consignments.number_taken}.
 */
public interface Reason {
    String name();

    default String code() {
        String module = getClass().getPackageName().replaceFirst("^io\\.yunzong\\.([a-z]+).*", "$1");
        return module + "." + name().toLowerCase(Locale.ROOT);
    }

    default Unmet unmet() {
        return new Unmet(code());
    }

    default Unmet unmet(String arg, Object value) {
        return new Unmet(code(), Map.of(arg, value));
    }

    default Unmet unmet(Map<String, Object> args) {
        return new Unmet(code(), args);
    }
}
