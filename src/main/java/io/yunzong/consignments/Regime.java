package io.yunzong.consignments;

import io.yunzong.kernel.CustomerClass;

/**
 * Under which published regulation a consignment is carried, and as whose. It is settled when the consignment is booked
 * and holds to its end, whatever is published or reclassified meanwhile. Clause C-15.
 *
 * @param version the number of the regulation's version
 * @param customerClass the customer's class at that time
 */
public record Regime(int version, CustomerClass customerClass) {}
