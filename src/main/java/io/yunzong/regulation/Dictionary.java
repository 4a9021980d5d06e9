package io.yunzong.regulation;

import java.util.List;
import java.util.Optional;

/** The words people choose from where free text would be useless, such as the reasons of a refusal. Clause C-15. */
public record Dictionary(String code, String zh, String en, String clause, List<DictionaryEntry> entries)
        implements RegulationRule {
    public Dictionary {
        entries = Ordered.copy(entries);
    }

    /** What a code means, whether or not it may still be chosen. */
    public Optional<DictionaryEntry> find(String entry) {
        return entries.stream().filter(one -> one.code().equals(entry)).findFirst();
    }

    /** Whether somebody may choose it now. */
    public boolean offers(String entry) {
        return find(entry).filter(DictionaryEntry::active).isPresent();
    }

    @Override
    public String place() {
        return "";
    }
}
