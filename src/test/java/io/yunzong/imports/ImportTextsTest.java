package io.yunzong.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every target and field has its words in both languages. */
@YunzongTest
class ImportTextsTest {
    private final List<ImportTarget> targets;
    private final Texts texts;

    ImportTextsTest(List<ImportTarget> targets, Texts texts) {
        this.targets = targets;
        this.texts = texts;
    }

    @Test
    void nothingIsNameless() {
        List<String> keys = new ArrayList<>();
        for (ImportTarget target : targets) {
            keys.add(target.textPrefix());
            for (ImportField field : target.fields()) {
                String key = target.textPrefix() + "." + field.key();
                keys.add(key);
                field.choices().forEach(choice -> keys.add(key + "." + choice));
            }
        }
        assertThat(keys).allSatisfy(key -> {
            assertThat(texts.find(key, Locale.CHINA)).isNotEqualTo(key);
            assertThat(texts.find(key, Locale.ENGLISH)).isNotEqualTo(key);
        });
    }
}
