package io.yunzong.consignments;

/** What a branch is to a consignment; recipients of reports are computed from it. Clause A-39. */
public enum NodeRole {
    /** 发货: took the order. */
    SHIPPING,
    /** 发车: the vehicle departs there; left out when it is the shipping branch itself. */
    DEPARTURE,
    /** 中转: any number of them. */
    TRANSIT,
    /** 到货: hands the cargo to the consignee. */
    ARRIVAL
}
