package io.yunzong.journey;

/** What can happen to a consignment or to some of its pieces. */
public enum JourneyEventKind {
    /** 收货: a branch took the goods over. */
    ACCEPTED,
    /** 装车 */
    LOADED,
    /** 发车 */
    DEPARTED,
    /** 途经: seen on the way, not at a node of the route. */
    PASSED,
    /** 到达 */
    ARRIVED,
    /** 卸车 */
    UNLOADED,
    /** 派送 */
    OUT_FOR_DELIVERY,
    /** 签收 */
    DELIVERED,
    /** 拒收: the consignee would not take these pieces; they stay in the carrier's hands. */
    REFUSED,
    /** 返货: these pieces went back under a waybill of their own; here their way ends. */
    RETURNED,
    /** 延误上报: may tell a new expected arrival. */
    DELAY_REPORTED,
    /** 备注 */
    NOTE,
    /** 撤销: takes an earlier event back. */
    RETRACTED;

    /** Whether it moves goods, so that it must fit what happened before. */
    public boolean movesGoods() {
        return switch (this) {
            case ACCEPTED, LOADED, DEPARTED, ARRIVED, UNLOADED, OUT_FOR_DELIVERY, DELIVERED -> true;
            case REFUSED, RETURNED, PASSED, DELAY_REPORTED, NOTE, RETRACTED -> false;
        };
    }

    /** Whether it happens at a site of the planned route. */
    public boolean happensOnRoute() {
        return switch (this) {
            case LOADED, DEPARTED, ARRIVED, UNLOADED -> true;
            default -> false;
        };
    }
}
