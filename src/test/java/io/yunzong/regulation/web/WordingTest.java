package io.yunzong.regulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.identity.Role;
import io.yunzong.platform.Texts;
import io.yunzong.regulation.Dictionary;
import io.yunzong.regulation.EscalationStep;
import io.yunzong.regulation.RegulationFixtures;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationVersion;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording chinese = new Wording(new Texts(), Locale.CHINA);
    private final Wording english = new Wording(new Texts(), Locale.ENGLISH);

    @Test
    void saysTimesAsPeopleDo() {
        assertThat(chinese.value(Duration.ofMinutes(270))).isEqualTo("4 小时 30 分钟");
        assertThat(chinese.value(Duration.ofHours(24))).isEqualTo("24 小时");
        assertThat(chinese.value(Duration.ofHours(72))).isEqualTo("3 天");
        assertThat(chinese.value(Duration.ZERO)).isEqualTo("立即");
        assertThat(english.value(Duration.ofMinutes(90))).isEqualTo("1 h 30 min");
        assertThat(chinese.value(Period.ofMonths(3))).isEqualTo("3 个月");
        assertThat(english.value(Period.ofDays(60))).isEqualTo("60 d");
        assertThat(chinese.value(
                        new EscalationStep(Duration.ofHours(1), Role.QUALITY_CONTROLLER, EscalationStep.Reach.NETWORK)))
                .isEqualTo("超时 1 小时 → 总部 质量管理员");
        assertThat(chinese.value(null)).isEqualTo("不限");
    }

    /** No key of a text shows through, in whatever language and part. */
    @Test
    void hasAWordForEveryFieldAndValue() {
        RegulationVersion shipped = RegulationFixtures.shipped();
        for (Wording wording : List.of(chinese, english)) {
            List<String> said = new ArrayList<>();
            for (RegulationPart part : RegulationPart.values()) {
                said.add(wording.part(part));
                for (RecordComponent component : part.rule().getRecordComponents()) {
                    said.add(wording.field(component.getName()));
                    if (component.getType().isEnum()) {
                        for (Object constant : component.getType().getEnumConstants()) {
                            said.add(wording.value(constant));
                        }
                    }
                }
            }
            RuleSheet.lines(shipped, wording).forEach(line -> said.add(line.details() + line.part() + line.number()));
            RuleSheet.columns(wording).forEach(column -> said.add(column.heading()));
            assertThat(said).noneMatch(text -> text.contains("regulation.") || text.contains("identity."));
        }
    }

    @Test
    void putsEveryRuleIntoTheTableWithTheSentenceBehindIt() {
        RegulationVersion shipped = RegulationFixtures.shipped();
        List<RuleSheet.Line> lines = RuleSheet.lines(shipped, chinese);
        int rules = 0;
        for (RegulationPart part : RegulationPart.values()) {
            rules += shipped.content().rules(part).size();
        }
        assertThat(lines).hasSize(rules);
        assertThat(lines)
                .filteredOn(line -> line.code().equals("arrival_report"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.details()).contains("时长: 5 小时").contains("起算点: 卸车结束");
                    assertThat(line.number()).isEqualTo("原文");
                    assertThat(line.original()).contains("5小时以内");
                });
        assertThat(shipped.content().dictionaries())
                .extracting(Dictionary::code)
                .contains("refusal");
    }
}
