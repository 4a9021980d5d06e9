package io.yunzong.sheets;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Days since an epoch, as workbooks keep dates. */
final class SerialDates {

    /** 9999-12-31, the last day Excel knows. */
    private static final double LAST = 2_958_466;

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double SECONDS_PER_DAY = 86_400;

    private SerialDates() {}

    static boolean isSerial(double serial) {
        return serial >= 0 && serial < LAST;
    }

    /** The date of a serial number in the 1900 system, or the 1904 system of old Macintosh workbooks. */
    static LocalDateTime dateTime(double serial, boolean from1904) {
        LocalDate epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
        // Excel believes in a 29 February 1900; days before it count from one day later
        long shift = !from1904 && serial >= 1 && serial < 60 ? 1 : 0;
        long seconds = Math.round(serial * SECONDS_PER_DAY);
        return epoch.plusDays(shift).atStartOfDay().plusSeconds(seconds);
    }
}
