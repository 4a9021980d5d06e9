package io.yunzong.consignments;

import io.yunzong.kernel.Blanks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an order.
 *
 * @param number the waybill number, or null to have one issued by the shipping branch
 * @param pieces one for each piece; see {@link PieceSpec#plain(int)} when only the count is known
 * @param bookedAt when the order was taken, or null for now
 */
public record BookConsignment(
        @Nullable String number,
        Waybill waybill,
        List<PieceSpec> pieces,
        @Nullable Instant bookedAt,
        BookingSource source,
        boolean simulated) {
    public BookConsignment {
        number = Blanks.toNull(number);
        pieces = List.copyOf(pieces);
    }

    /** Taken now, by a person at a screen. */
    public static BookConsignment now(@Nullable String number, Waybill waybill, List<PieceSpec> pieces) {
        return new BookConsignment(number, waybill, pieces, null, BookingSource.SCREEN, false);
    }
}
