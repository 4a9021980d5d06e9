package io.yunzong.regulation;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.regulation.DraftFixtures.HEADQUARTERS;
import static io.yunzong.regulation.DraftFixtures.code;
import static io.yunzong.regulation.DraftFixtures.dictionary;
import static io.yunzong.regulation.DraftFixtures.with;
import static io.yunzong.regulation.DraftFixtures.withCadence;
import static io.yunzong.regulation.DraftFixtures.word;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.AuditEntry;
import io.yunzong.identity.AuditFilter;
import io.yunzong.identity.AuditFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

@YunzongTest
class RegulationDeskTest {
    private final RegulationDesk desk;
    private final RegulationFinder finder;
    private final DraftFinder drafts;
    private final TestPeople people;
    private final AuditFinder audit;
    private final ConfigurableApplicationContext context;

    RegulationDeskTest(
            RegulationDesk desk,
            RegulationFinder finder,
            DraftFinder drafts,
            TestPeople people,
            AuditFinder audit,
            ConfigurableApplicationContext context) {
        this.desk = desk;
        this.finder = finder;
        this.drafts = drafts;
        this.people = people;
        this.audit = audit;
        this.context = context;
    }

    @BeforeEach
    @AfterEach
    void discardWhatIsLeft() {
        drafts.find().ifPresent(draft -> desk.discard(draft.revision(), HEADQUARTERS));
    }

    private RegulationVersion publish(String note) {
        return desk.publish(new PublishDraft(note, drafts.get().revision()), HEADQUARTERS);
    }

    @Test
    @Tag("C-15")
    void refusesWhoeverDoesNotWriteTheRules() {
        Caller keeper = people.hire(Role.WAREHOUSE_KEEPER);
        RegulationDraft draft = desk.openDraft(HEADQUARTERS);
        assertRefused(() -> desk.openDraft(keeper)).containsExactly("regulation.not_allowed");
        assertRefused(() -> desk.edit(with(draft, dictionary(code(), word("a", "甲", true))), keeper))
                .containsExactly("regulation.not_allowed");
        assertRefused(() -> desk.publish(new PublishDraft("note", draft.revision()), keeper))
                .containsExactly("regulation.not_allowed");
        assertRefused(() -> desk.discard(draft.revision(), keeper)).containsExactly("regulation.not_allowed");
        desk.openDraft(people.hire(Role.QUALITY_CONTROLLER));
    }

    @Test
    void refusesEverythingWithoutADraft() {
        RegulationDraft draft = desk.openDraft(HEADQUARTERS);
        desk.discard(draft.revision(), HEADQUARTERS);
        assertThat(drafts.find()).isEmpty();
        assertRefused(() -> desk.edit(with(draft, dictionary(code(), word("a", "甲", true))), HEADQUARTERS))
                .containsExactly("regulation.no_draft");
        assertRefused(() -> desk.publish(new PublishDraft("note", draft.revision()), HEADQUARTERS))
                .containsExactly("regulation.no_draft");
    }

    @Test
    void refusesToPublishNothingAndSaysSoWithTheMissingNote() {
        RegulationDraft draft = desk.openDraft(HEADQUARTERS);
        assertRefused(() -> desk.publish(new PublishDraft(" ", draft.revision()), HEADQUARTERS))
                .containsExactly("regulation.note_missing", "regulation.nothing_changed");
    }

    @Test
    void refusesAFaultyPartWithAllItsFaultsAndKeepsTheDraft() {
        RegulationDraft draft = desk.openDraft(HEADQUARTERS);
        String code = code();
        assertRefused(() -> desk.edit(
                        with(draft, dictionary(code, word("a", "甲", false), word("a", " ", false))), HEADQUARTERS))
                .containsExactlyInAnyOrder(
                        "regulation.value_missing", "regulation.dictionary_empty", "regulation.duplicate_word");
        assertThat(drafts.get()).isEqualTo(draft);
    }

    @Test
    void refusesAChangeOfAPartThatSomebodyElseChanged() {
        RegulationDraft seen = desk.openDraft(HEADQUARTERS);
        desk.edit(with(seen, dictionary(code(), word("a", "甲", true))), HEADQUARTERS);

        assertRefused(() -> desk.edit(with(seen, dictionary(code(), word("b", "乙", true))), HEADQUARTERS))
                .containsExactly("regulation.changed_meanwhile");
        // another part is another matter
        desk.edit(withCadence(seen, code()), HEADQUARTERS);
        assertRefused(() -> desk.publish(new PublishDraft("note", seen.revision()), HEADQUARTERS))
                .containsExactly("regulation.changed_meanwhile");
        assertRefused(() -> desk.discard(seen.revision(), HEADQUARTERS))
                .containsExactly("regulation.changed_meanwhile");
    }

    /** A page left open over night belongs to a draft that is gone. */
    @Test
    void refusesAChangeFromAnEarlierDraft() {
        RegulationDraft yesterday = desk.openDraft(HEADQUARTERS);
        desk.discard(yesterday.revision(), HEADQUARTERS);
        desk.openDraft(HEADQUARTERS);
        assertRefused(() -> desk.edit(with(yesterday, dictionary(code(), word("a", "甲", true))), HEADQUARTERS))
                .containsExactly("regulation.changed_meanwhile");
    }

    @Test
    void refusesToPublishADraftWhosePartsNoLongerFit() {
        RegulationDraft draft = desk.openDraft(HEADQUARTERS);
        List<Clause> clauses = draft.content().clauses().stream()
                .filter(clause -> !clause.code().equals("A-17"))
                .toList();
        desk.edit(
                new EditPart(
                        RegulationPart.CLAUSES,
                        clauses,
                        draft.part(RegulationPart.CLAUSES).version()),
                HEADQUARTERS);
        assertThat(drafts.faults(drafts.get())).isNotEmpty();
        assertThatThrownBy(() -> publish("note")).hasMessageContaining("clause_unknown");
        assertThat(finder.current().findClause("A-17")).isPresent();
    }

    @Test
    void opensOneDraftForAll() {
        RegulationDraft first = desk.openDraft(HEADQUARTERS);
        assertThat(desk.openDraft(people.hire(Role.QUALITY_CONTROLLER))).isEqualTo(first);
        assertThat(first.basedOn()).isEqualTo(finder.current().number());
        assertThat(first.content()).isEqualTo(finder.current().content());
        assertThat(drafts.faults(first)).isEmpty();
    }

    @Test
    @Tag("C-15")
    void keepsTheMeaningOfCodesForOldRecords() {
        String code = code();
        desk.edit(
                with(desk.openDraft(HEADQUARTERS), dictionary(code, word("rain", "下雨", true), word("x", "其他", true))),
                HEADQUARTERS);
        int then = publish("新增测试字典").number();
        desk.edit(
                with(
                        desk.openDraft(HEADQUARTERS),
                        dictionary(code, word("rain", "恶劣天气", false), word("x", "其他", true))),
                HEADQUARTERS);
        int now = publish("调整测试字典").number();

        assertThat(now).isEqualTo(then + 1);
        assertThat(finder.current().number()).isEqualTo(now);
        assertThat(finder.get(then).dictionary(code).find("rain")).hasValue(word("rain", "下雨", true));
        assertThat(finder.get(now).dictionary(code).find("rain")).hasValue(word("rain", "恶劣天气", false));
        assertThat(finder.get(then).dictionary(code).offers("rain")).isTrue();
        assertThat(finder.get(now).dictionary(code).offers("rain")).isFalse();
        assertThat(finder.differences(then, now)).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.CHANGED);
            assertThat(difference.changes()).extracting(FieldChange::field).containsExactly("entries.rain");
        });
        // what the code explains today is never less than what it explained then
        assertRefused(() -> desk.edit(
                        with(desk.openDraft(HEADQUARTERS), dictionary(code, word("x", "其他", true))), HEADQUARTERS))
                .containsExactly("regulation.word_removed");
    }

    @Test
    void tellsOthersOnceAndNotesItInTheTrail() {
        List<RegulationPublished> told = new ArrayList<>();
        RegulationVersion published = listening(told::add, () -> {
            desk.edit(with(desk.openDraft(HEADQUARTERS), dictionary(code(), word("a", "甲", true))), HEADQUARTERS);
            return publish("  通知测试  ");
        });
        assertThat(told).containsExactly(new RegulationPublished(published.number(), published.publishedAt(), "通知测试"));
        assertThat(audit.list(
                                new AuditFilter(
                                        null, "regulation.published", "regulation:" + published.number(), null, null),
                                PageQuery.first(10))
                        .rows())
                .extracting(AuditEntry::action)
                .containsExactly("regulation.published");
    }

    /** What somebody read of a version that was rolled back is forgotten. */
    @Test
    void forgetsAVersionThatDidNotComeAbout() {
        int next = finder.current().number() + 1;
        String lost = code();
        desk.edit(with(desk.openDraft(HEADQUARTERS), dictionary(lost, word("a", "甲", true))), HEADQUARTERS);
        assertThatThrownBy(() -> listening(
                        event -> {
                            assertThat(finder.current().number()).isEqualTo(next);
                            throw new IllegalStateException("a listener fails");
                        },
                        () -> publish("不会发布")))
                .hasMessageContaining("a listener fails");
        assertThat(finder.current().number()).isEqualTo(next - 1);
        discardWhatIsLeft();

        String kept = code();
        desk.edit(with(desk.openDraft(HEADQUARTERS), dictionary(kept, word("a", "甲", true))), HEADQUARTERS);
        assertThat(publish("发布").number()).isEqualTo(next);
        assertThat(finder.get(next).dictionary(kept).offers("a")).isTrue();
        assertThatThrownBy(() -> finder.get(next).dictionary(lost)).isInstanceOf(RegulationRefused.class);
    }

    @Test
    void publishesOnceWhenTwoEditorsPressAtOnce() throws Exception {
        int before = finder.current().number();
        desk.edit(with(desk.openDraft(HEADQUARTERS), dictionary(code(), word("a", "甲", true))), HEADQUARTERS);
        long revision = drafts.get().revision();

        List<String> outcomes = atOnce(
                () -> "published "
                        + desk.publish(new PublishDraft("一", revision), HEADQUARTERS)
                                .number(),
                () -> "published "
                        + desk.publish(new PublishDraft("二", revision), HEADQUARTERS)
                                .number());
        assertThat(outcomes).containsExactlyInAnyOrder("published " + (before + 1), "CONFLICT regulation.no_draft");
        assertThat(finder.current().number()).isEqualTo(before + 1);
        assertThat(drafts.find()).isEmpty();
    }

    @Test
    void changesAPartOnceWhenTwoEditorsSaveAtOnce() throws Exception {
        RegulationDraft seen = desk.openDraft(HEADQUARTERS);
        List<String> outcomes = atOnce(
                () -> save(with(seen, dictionary(code(), word("a", "甲", true)))),
                () -> save(with(seen, dictionary(code(), word("b", "乙", true)))));
        assertThat(outcomes).containsExactlyInAnyOrder("saved", "CONFLICT regulation.changed_meanwhile");
        assertThat(drafts.differences(drafts.get())).hasSize(1);
    }

    @Test
    void opensOneDraftWhenTwoEditorsOpenAtOnce() throws Exception {
        atOnce(
                () -> "opened " + desk.openDraft(HEADQUARTERS).revision(),
                () -> "opened " + desk.openDraft(HEADQUARTERS).revision());
        assertThat(drafts.get().parts()).hasSameSizeAs(RegulationPart.values());
    }

    private String save(EditPart edit) {
        desk.edit(edit, HEADQUARTERS);
        return "saved";
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<String> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> futures = new ArrayList<>();
            for (Callable<String> action : List.of(one, other)) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            for (Future<String> future : futures) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException e) {
                    Refusal refusal = (Refusal) requireNonNull(e.getCause());
                    outcomes.add(
                            refusal.kind() + " " + refusal.unmet().getFirst().code());
                }
            }
        }
        return outcomes;
    }

    private <T> T listening(Consumer<RegulationPublished> listener, Supplier<T> action) {
        var registered = new ApplicationListener<PayloadApplicationEvent<RegulationPublished>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<RegulationPublished> event) {
                listener.accept(event.getPayload());
            }
        };
        context.addApplicationListener(registered);
        try {
            return action.get();
        } finally {
            context.removeApplicationListener(registered);
        }
    }
}
