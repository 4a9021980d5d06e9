package io.yunzong.regulation;

/** What the branch is to the cargo at which the step is done; the same names as on the route. Clause A-39. */
public enum NodeKind {
    /** 发货公司 */
    SHIPPING,
    /** 发车公司 */
    DEPARTURE,
    /** 中转公司 */
    TRANSIT,
    /** 到货公司 */
    ARRIVAL
}
