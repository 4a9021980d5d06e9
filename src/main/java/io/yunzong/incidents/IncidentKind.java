package io.yunzong.incidents;

import io.yunzong.regulation.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What sort of thing went wrong. The names people read are the regulation's, in its dictionary {@code incident_kind};
 * what follows from a kind is settled here: how grave it is unless somebody says otherwise, whether the goods stop, and
 * whether it may end by itself. Clauses, B-02, B-03.
 */
public enum IncidentKind {
    /** 破损 */
    DAMAGE(Nature.QUALITY, Severity.MAJOR, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 短少 */
    SHORTAGE(Nature.QUALITY, Severity.MAJOR, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 多货 */
    OVERAGE(Nature.QUALITY, Severity.MINOR, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 水湿 */
    WET(Nature.QUALITY, Severity.MAJOR, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 污染 */
    CONTAMINATED(Nature.QUALITY, Severity.MAJOR, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 丢失 */
    LOST(Nature.SECURITY, Severity.CRITICAL, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 被盗 */
    STOLEN(Nature.SECURITY, Severity.CRITICAL, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 被换 */
    SWAPPED(Nature.SECURITY, Severity.CRITICAL, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 封签异常 */
    SEAL(Nature.SECURITY, Severity.CRITICAL, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 偏离路线、计划外停车: seen by detection. */
    DETOUR(Nature.SECURITY, Severity.MAJOR, Trait.IN_WRITING),
    /** 串货 */
    MIS_ROUTED(Nature.QUALITY, Severity.MAJOR, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 延误 */
    DELAY(Nature.QUALITY, Severity.MINOR),
    /** 失联: nothing was heard of the goods, or an expected scan is missing. */
    SILENT(Nature.QUALITY, Severity.MINOR),
    /** 拒收: the refusal's own procedure holds the goods and decides. */
    REFUSED(Nature.QUALITY, Severity.MINOR),
    /** 单据问题 */
    PAPERS(Nature.QUALITY, Severity.MINOR, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 照片存疑: a photo that served before was offered again. */
    PHOTO(Nature.SECURITY, Severity.MAJOR),
    /** 温度异常 */
    TEMPERATURE(Nature.QUALITY, Severity.MAJOR, Trait.BLOCKS, Trait.STATE_OF_GOODS, Trait.IN_WRITING),
    /** 野蛮装卸 */
    ROUGH_HANDLING(Nature.QUALITY, Severity.MAJOR, Trait.IN_WRITING),
    /** 库内事故 */
    IN_STORE(Nature.SAFETY, Severity.CRITICAL, Trait.BLOCKS, Trait.IN_WRITING),
    /** 人身事故 */
    INJURY(Nature.SAFETY, Severity.CRITICAL, Trait.BLOCKS, Trait.IN_WRITING),
    /** 隐患: nothing has happened yet, but something could. */
    HAZARD(Nature.SAFETY, Severity.MINOR, Trait.IN_WRITING);

    /** Whether an incident may end without anybody. */
    public enum Nature {
        /** May recover by itself while only detection has seen it. */
        QUALITY,
        /** Theft and swap: never ends by itself. Clause B-03. */
        SECURITY,
        /** People could be hurt: never ends by itself. Clause A-15. */
        SAFETY
    }

    private enum Trait {
        BLOCKS,
        STATE_OF_GOODS,
        IN_WRITING
    }

    private final Nature nature;
    private final Severity severity;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf
    private final Set<Trait> traits;

    IncidentKind(Nature nature, Severity severity, Trait... traits) {
        this.nature = nature;
        this.severity = severity;
        this.traits = Set.of(traits);
    }

    /** In the dictionary {@code incident_kind}, such as {@code mis_routed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IncidentKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public Nature nature() {
        return nature;
    }

    /** How grave it is unless somebody says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Whether the goods it concerns stop until it is solved. Clause A-24. */
    public boolean blocks() {
        return traits.contains(Trait.BLOCKS);
    }

    /** Whether it is about how the goods came, so that at arrival the five hours after unloading run. Clause A-29. */
    public boolean stateOfGoods() {
        return traits.contains(Trait.STATE_OF_GOODS);
    }

    /** Whether a written report is owed; the others are answered where they arose. Clause A-11. */
    public boolean inWriting() {
        return traits.contains(Trait.IN_WRITING);
    }

    /** Whether it may end with what detection saw, as long as nobody has taken it up. */
    public boolean recoversByItself() {
        return nature == Nature.QUALITY && !blocks();
    }
}
