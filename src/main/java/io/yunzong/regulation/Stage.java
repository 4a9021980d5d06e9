package io.yunzong.regulation;

/** A step of the regulated work. Checks, photos, people on site and deadlines are demanded per stage. */
public enum Stage {
    /** 装车: checks and first photos open it; photos on the vehicle close it. */
    LOADING,
    /** 发车: doors closed, sealed, away. */
    DEPARTURE,
    /** 卸车准备: dock, crew, tools and space before the vehicle is opened. */
    PREPARATION,
    /** 卸车、验货 */
    UNLOADING,
    /** 入库摆放 */
    PLACEMENT,
    /** 整理、再包装 */
    REPACK,
    /** 出库审核 */
    RELEASE,
    /** 送货装车 */
    DELIVERY_LOADING,
    /** 送货、交接 */
    DELIVERY,
    /** 签收 */
    RECEIPT,
    /** 拒收 */
    REFUSAL,
    /** 返货 */
    RETURN
}
