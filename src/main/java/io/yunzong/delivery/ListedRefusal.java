package io.yunzong.delivery;

import org.jspecify.annotations.Nullable;

/** A refusal in a list, with names. */
public record ListedRefusal(
        Refusal refusal,
        String number,
        String customerName,
        String goodsName,
        String siteName,
        String shippingSiteName,
        @Nullable String returnNumber) {}
