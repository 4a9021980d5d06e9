package io.yunzong.regulation;

/** What a photo shows. */
public enum PhotoPosition {
    /** 车下 */
    OFF_VEHICLE,
    /** 车上 */
    ON_VEHICLE,
    /** 空车厢 */
    EMPTY_CARRIAGE,
    /** 封签 */
    SEAL,
    /** 库内摆放 */
    PLACEMENT,
    /** 签字的回单 */
    SIGNED_SLIP,
    /** 包装 */
    PACKAGING,
    /** 拒收货物 */
    REFUSED_GOODS
}
