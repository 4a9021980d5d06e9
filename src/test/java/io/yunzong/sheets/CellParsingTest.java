package io.yunzong.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates as text. */
class CellParsingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "NULL",
                "2024-13-01",
                "2024-02-30",
                "2024-01-01 25:00",
                "13/13/2024",
                "99999999",
                "20241301",
                "3000000"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(DateTexts.read(text, null)).isInstanceOf(ReadDate.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "3-4-2024 10:00"})
    void refusesToGuessWhichIsTheDay(String text) {
        assertThat(DateTexts.read(text, null)).isInstanceOf(ReadDate.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899-12-30 00:00:00", "1900-01-00", "1900-01-01", "0", "1", "0001-01-01 00:00:00", "1899/12/31"
            })
    void takesTheEpochsOfSpreadsheetsForNoDate(String text) {
        ReadDate read = DateTexts.read(text, null);
        assertThat(read).isInstanceOfAny(ReadDate.NoDate.class, ReadDate.Unreadable.class);
        if (!text.equals("1900-01-00")) {
            assertThat(read).isInstanceOf(ReadDate.NoDate.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-08-27 16:22:23|2020-08-27T16:22:23",
                "2020-08-27 16:22:23.123|2020-08-27T16:22:23",
                "2020-08-27T16:22|2020-08-27T16:22:00",
                "2024/3/1 8:05|2024-03-01T08:05:00",
                "2024.3.1|2024-03-01T00:00:00",
                "2024年3月1日|2024-03-01T00:00:00",
                "2024年3月1日 8时5分|2024-03-01T08:05:00",
                "2024年3月1日 下午3:05|2024-03-01T15:05:00",
                "２０２４-０３-０１ ０８：０５|2024-03-01T08:05:00",
                "31/12/2024 23:59|2024-12-31T23:59:00",
                "12/31/2024 11:59 PM|2024-12-31T23:59:00",
                "05/05/2024|2024-05-05T00:00:00",
                "1.12.2024|2024-12-01T00:00:00",
                "20240301|2024-03-01T00:00:00",
                "20240301080559|2024-03-01T08:05:59",
                "1-Mar-2024|2024-03-01T00:00:00",
                "Mar 1, 2024|2024-03-01T00:00:00",
                "44070.68221064815|2020-08-27T16:22:23",
                "2024-03-01 24:00|2024-03-02T00:00:00",
            })
    void readsDates(String text, LocalDateTime expected) {
        assertThat(DateTexts.read(text, null))
                .isInstanceOfSatisfying(
                        ReadDate.At.class, at -> assertThat(at.dateTime()).isEqualTo(expected));
    }

    @Test
    void letsAFormatSettleWhatIsAmbiguous() {
        assertThat(DateTexts.read("03/04/2024 10:00", "dd/MM/yyyy HH:mm"))
                .isEqualTo(new ReadDate.At(LocalDateTime.of(2024, 4, 3, 10, 0), true, null));
        assertThat(DateTexts.isPattern("dd/MM/yyyy")).isTrue();
        assertThat(DateTexts.isPattern("tomorrow")).isFalse();
    }

    @Test
    void believesTheClockThatTheTextNames() {
        ZoneId china = ZoneId.of("Asia/Shanghai");
        assertThat(((ReadDate.At) DateTexts.read("2024-03-01T08:00:00Z", null)).in(china))
                .isEqualTo(Instant.parse("2024-03-01T08:00:00Z"));
        assertThat(((ReadDate.At) DateTexts.read("2024-03-01 08:00", null)).in(china))
                .isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50|1234.50",
                "１２|12",
                "¥1,000|1000",
                "-3.5|-3.5",
                "50%|0.50",
                "1.5E3|1.5E3",
                "1 234 567|1234567"
            })
    void readsNumbers(String text, BigDecimal expected) {
        assertThat(NumberTexts.find(text)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 件", "1,23", "--1", "NaN", "1e99999", "12abc"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(NumberTexts.find(text)).isEmpty();
    }

    @Test
    void seesThatASpreadsheetCutOffTheDigits() {
        assertThat(NumberTexts.hasLostDigits("1.23457E+17")).isTrue();
        assertThat(NumberTexts.hasLostDigits("1E5")).isFalse();
        assertThat(NumberTexts.hasLostDigits("SF1E+17")).isFalse();
    }
}
