package io.yunzong.regulation;

/** What a check or a photo is of: once per load, or once per waybill on it. */
public enum RuleSubject {
    /** 车辆（每次装卸一次） */
    VEHICLE,
    /** 运单（每票一次） */
    WAYBILL
}
