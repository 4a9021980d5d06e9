package io.yunzong.network;

/** What a site is to a lane. The regulation tells these companies apart; one may be several. Clause A-39. */
public enum NodeRole {
    /** 发货公司: took the order; the vehicle leaves from here too when no node is DEPARTURE. */
    SHIPPING,
    /** 发车公司: the vehicle leaves from here. */
    DEPARTURE,
    /** 中转公司 */
    TRANSIT,
    /** 到货公司 */
    ARRIVAL
}
