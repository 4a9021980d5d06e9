package io.yunzong.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFinder;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promised delivery comes near and passes. */
@YunzongTest
@Tag("A-33")
class DeliveryDelayTest {
    private final Scenes scenes;
    private final Voyages voyages;
    private final DelayDesk desk;
    private final ContactDesk contacts;
    private final TaskFinder tasks;
    private final TestPeople people;
    private final TestClock clock;
    private final Voyage voyage;
    private final ConsignmentId id;
    private final Caller tracker;
    private final Caller dispatcher;

    DeliveryDelayTest(
            Scenes scenes,
            Voyages voyages,
            DelayDesk desk,
            ContactDesk contacts,
            TaskFinder tasks,
            TestPeople people,
            TestClock clock) {
        this.scenes = scenes;
        this.voyages = voyages;
        this.desk = desk;
        this.contacts = contacts;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
        voyage = Scenes.beginningNow(voyages, clock);
        tracker = people.hire(Role.TRACKER, voyage.chengdu());
        dispatcher = people.hire(Role.DISPATCHER, voyage.chengdu());
        id = scenes.watched(voyages.order(voyage));
        clock.move(Duration.ofHours(1));
        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.shanghai());
        clock.move(Duration.ofHours(3));
        scenes.say(voyages, id, JourneyEventKind.ARRIVED, voyage.wuhan());
        clock.move(Duration.ofHours(1));
        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.wuhan());
        clock.move(Duration.ofHours(4));
        scenes.say(voyages, id, JourneyEventKind.ARRIVED, voyage.chengdu());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theDispatcherIsWarnedThenHasToPlanAndTheSignatureEndsIt() {
        scenes.pass(Duration.ofHours(2).plusMinutes(1));
        Task near = scenes.duty(id, DelayKind.DELIVERY_NEAR, 3).orElseThrow();
        assertThat(near.ownerRole()).isEqualTo(Role.DISPATCHER);
        assertThat(near.dueAt()).isEqualTo(voyage.hour(12));

        scenes.pass(Duration.ofHours(1));
        Delay late = scenes.delay(id, DelayKind.DELIVERY);
        assertThat(scenes.duty(id, DelayKind.DELIVERY_NEAR, 3)).isEmpty();
        Task duty = scenes.duty(id, DelayKind.DELIVERY, 3).orElseThrow();
        assertThat(duty.siteId()).isEqualTo(voyage.chengdu());

        desk.plan(
                new NewPlan(
                        late.id(),
                        voyage.otherTruck(),
                        voyage.hour(15),
                        "customer_not_ready",
                        null,
                        null,
                        UUID.randomUUID().toString()),
                dispatcher);
        assertThat(scenes.duty(id, DelayKind.DELIVERY, 3)).isEmpty();

        scenes.say(voyages, id, JourneyEventKind.DELIVERED, voyage.chengdu());
        Delay ended = scenes.delay(id, DelayKind.DELIVERY);
        assertThat(ended.outcome()).isEqualTo(Delay.Outcome.HAPPENED);
        assertThat(ended.minutes()).isPositive();
    }

    @Test
    void outForDeliveryInTimeIsNoWarning() {
        scenes.say(voyages, id, JourneyEventKind.OUT_FOR_DELIVERY, voyage.chengdu());
        scenes.pass(Duration.ofHours(2).plusMinutes(1));

        assertThat(scenes.duty(id, DelayKind.DELIVERY_NEAR, 3)).isEmpty();
    }

    @Test
    void oneTapAsksTheDispatcherAndIsNoted() {
        String key = UUID.randomUUID().toString();

        TaskId asked = contacts.contactDispatcher(id, null, key, tracker);
        TaskId again = contacts.contactDispatcher(id, null, key, tracker);

        assertThat(again).isEqualTo(asked);
        Task duty = tasks.get(asked, dispatcher);
        assertThat(duty.ownerRole()).isEqualTo(Role.DISPATCHER);
        assertThat(duty.siteId()).isEqualTo(voyage.chengdu());
        assertThat(duty.dueAt()).isNotNull();
        assertThat(contacts.list(id, dispatcher)).singleElement().satisfies(contact -> {
            assertThat(contact.byName()).isEqualTo(tracker.displayName());
            assertThat(contact.channel()).isEqualTo(Contact.Channel.TASK);
            assertThat(contact.said()).isEqualTo("请安排车辆");
        });
    }
}
