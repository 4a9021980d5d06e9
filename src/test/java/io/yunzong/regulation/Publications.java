package io.yunzong.regulation;

import io.yunzong.identity.Caller;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** New versions of the regulation for tests of other modules; all tests share one system, so they only add words. */
@Lazy
@Component
public class Publications {
    private static final Caller HEADQUARTERS = Caller.system("test");

    private final RegulationDesk desk;
    private final DraftFinder drafts;

    Publications(RegulationDesk desk, DraftFinder drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /** @return the number of the version in which the dictionary offers the word */
    public int word(String dictionary, String word) {
        RegulationDraft draft = desk.openDraft(HEADQUARTERS);
        List<RegulationRule> rules = new ArrayList<>();
        for (Dictionary one : draft.content().dictionaries()) {
            List<DictionaryEntry> entries = new ArrayList<>(one.entries());
            if (one.code().equals(dictionary)) {
                entries.add(new DictionaryEntry(word, "测试原因", "Reason for a test", true));
            }
            rules.add(new Dictionary(one.code(), one.zh(), one.en(), one.clause(), entries));
        }
        desk.edit(
                new EditPart(
                        RegulationPart.DICTIONARIES,
                        rules,
                        draft.part(RegulationPart.DICTIONARIES).version()),
                HEADQUARTERS);
        return desk.publish(new PublishDraft("新增原因", drafts.get().revision()), HEADQUARTERS)
                .number();
    }
}
