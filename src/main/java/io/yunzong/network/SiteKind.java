package io.yunzong.network;

/** What a site is. Clause A-39. */
public enum SiteKind {
    /** 总公司 */
    HEADQUARTERS,
    /** 分公司、网点 */
    BRANCH,
    /** 客户的发货地或收货地 */
    CUSTOMER_SITE
}
