package io.yunzong.delivery;

import io.yunzong.kernel.ConsignmentId;

/** A deficiency in a list, with the order and the waybill it belongs to. */
public record ListedDeficiency(
        Deficiency deficiency,
        ConsignmentId consignmentId,
        String number,
        String siteName,
        ReleaseOrder.State orderState,
        boolean overdue) {}
