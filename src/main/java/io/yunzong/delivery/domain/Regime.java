package io.yunzong.delivery.domain;

import io.yunzong.kernel.CustomerClass;

/** Under which version a regulated consignment began, and the class of its customer then. */
public record Regime(int version, CustomerClass customerClass) {}
