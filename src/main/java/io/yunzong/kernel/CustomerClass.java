package io.yunzong.kernel;

/** How much care a customer gets. Clauses D-01, D-03. */
public enum CustomerClass {
    /** 重点客户 */
    KEY,
    /** 普通客户 */
    ORDINARY,
    /** 潜在客户 */
    POTENTIAL
}
