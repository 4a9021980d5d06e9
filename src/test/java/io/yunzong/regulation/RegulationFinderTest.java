package io.yunzong.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.YunzongTest;
import io.yunzong.kernel.CustomerClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
class RegulationFinderTest {
    private final RegulationFinder finder;
    private final JdbcClient jdbc;

    RegulationFinderTest(RegulationFinder finder, JdbcClient jdbc) {
        this.finder = finder;
        this.jdbc = jdbc;
    }

    @Test
    void refusesAVersionThatWasNeverPublished() {
        assertThatThrownBy(() -> finder.get(1_000_000)).isInstanceOf(RegulationRefused.class);
    }

    @Test
    @Tag("C-15")
    void refusesToChangeAPublishedVersionEvenInTheDatabase() {
        for (String attempt : new String[] {
            "update regulation.version set note = 'x' where number = 1",
            "delete from regulation.version where number = 1",
            "truncate regulation.version cascade"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("kept as it was published");
        }
    }

    @Test
    void startsWithTheShippedVersion() {
        RegulationVersion first = finder.get(1);
        assertThat(first.content()).isEqualTo(RegulationFixtures.shipped().content());
        assertThat(first).isSameAs(finder.get(1));
        assertThat(finder.list()).contains(first);
        assertThat(finder.current().checks(Stage.LOADING, NodeKind.DEPARTURE, CustomerClass.KEY))
                .isNotEmpty();
    }
}
