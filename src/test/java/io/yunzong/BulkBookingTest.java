package io.yunzong;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.handling.Docks;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What it costs to book many waybills of a key customer, who is watched and regulated from then on. */
@YunzongTest
@Tag("D-18")
class BulkBookingTest {
    private final ConsignmentDesk desk;
    private final Voyages voyages;
    private final Voyage day;

    BulkBookingTest(ConsignmentDesk desk, Voyages voyages, Docks docks) {
        this.desk = desk;
        this.voyages = voyages;
        this.day = docks.keyVoyage();
    }

    @Test
    void aThousandTakeAsManyStatementsAsTen() {
        assertThat(statementsFor(10)).isPositive();

        int ten = statementsFor(10);

        assertThat(statementsFor(1_000)).isEqualTo(ten);
    }

    private int statementsFor(int waybills) {
        List<BookConsignment> orders =
                IntStream.range(0, waybills).mapToObj(i -> voyages.order(day)).toList();
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        heard.start();
        try {
            assertThat(desk.bookAll(orders, Voyages.HEADQUARTERS))
                    .allMatch(outcome -> outcome.findId().isPresent());
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
            logger.setAdditive(true);
        }
        String here = Thread.currentThread().getName();
        return (int) heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
