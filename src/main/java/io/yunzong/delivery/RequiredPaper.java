package io.yunzong.delivery;

/**
 * A paper a delivery needs: of the regulation, or wanted by the customer. Clause A-32.
 *
 * @param required false when it may be marked as not applicable, with a reason
 * @param customers whether the customer wants it and the regulation does not
 */
public record RequiredPaper(String code, String zh, String en, boolean required, boolean customers) {}
