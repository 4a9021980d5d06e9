package io.yunzong.network;

/** How a vehicle is built. */
public enum VehicleBody {
    /** 厢式 */
    CLOSED,
    /** 敞车、高栏 */
    OPEN,
    /** 飞翼、篷布 */
    CURTAIN,
    /** 冷藏 */
    REEFER,
    /** 罐车 */
    TANK,
    /** 平板 */
    FLATBED
}
