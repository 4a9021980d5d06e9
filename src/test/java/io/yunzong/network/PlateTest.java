package io.yunzong.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "AB1", "ABCDEF", "鲁Q?12345", "ABCDEFGHIJKLMNOP1", "NULL"})
    void refusesWhatIsNoPlate(String plate) {
        assertThat(Plate.isValid(Plate.normalise(plate))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "鲁Q12345,鲁Q12345",
        "鲁q·12345,鲁Q12345",
        "鲁Q•12345挂,鲁Q12345挂",
        "鲁Q １２３４５,鲁Q12345",
        ".RD11BO7617,RD11BO7617",
        "JQ 62 8381,JQ628381",
        "hz73l2116,HZ73L2116",
        "MH-04-AB-1234,MH04AB1234"
    })
    void keepsOneOfManyWritings(String written, String normalised) {
        assertThat(Plate.normalise(written)).isEqualTo(normalised);
        assertThat(Plate.isValid(normalised)).isTrue();
    }

    @Test
    void normalisingTwiceChangesNothing() {
        assertThat(Plate.normalise(Plate.normalise(" 粤b·d12345 "))).isEqualTo("粤BD12345");
    }
}
