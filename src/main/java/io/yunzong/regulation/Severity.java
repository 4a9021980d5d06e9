package io.yunzong.regulation;

/** How grave an exception is; deadlines may differ by it. */
public enum Severity {
    /** 一般 */
    MINOR,
    /** 较大 */
    MAJOR,
    /** 重大: injury, theft, an accident in store. */
    CRITICAL
}
