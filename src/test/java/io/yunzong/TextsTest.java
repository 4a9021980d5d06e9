package io.yunzong;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.yunzong.kernel.Reason;
import io.yunzong.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void everyReasonHasATextInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("io.yunzong")) {
            if (!type.isEnum() || !type.isAssignableTo(Reason.class)) {
                continue;
            }
            for (Object constant : type.reflect().getEnumConstants()) {
                String code = ((Reason) constant).code();
                for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                    if (texts.find(code, locale).equals(code)) {
                        missing.add(code + " in " + locale);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void fillsPlaceholders() {
        var unmet = io.yunzong.identity.IdentityRefused.Why.LOCKED_OUT.unmet("minutes", 14);
        assertThat(texts.of(unmet, Locale.CHINA)).contains("14 分钟");
        assertThat(texts.of(unmet, Locale.ENGLISH)).contains("14 minutes");
    }
}
