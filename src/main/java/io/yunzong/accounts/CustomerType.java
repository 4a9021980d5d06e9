package io.yunzong.accounts;

/** On which side of a consignment a customer stands. */
public enum CustomerType {
    /** 发货客户 */
    SHIPPER,
    /** 收货客户 */
    CONSIGNEE,
    /** 两者皆是 */
    BOTH
}
