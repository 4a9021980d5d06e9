package io.yunzong.handling.web;

import io.yunzong.handling.CheckDemand;
import io.yunzong.handling.Deed;
import io.yunzong.handling.Difference;
import io.yunzong.handling.ItemKey;
import io.yunzong.handling.LoadSheet;
import io.yunzong.handling.LoadView;
import io.yunzong.handling.PresenceDemand;
import io.yunzong.handling.SlotDemand;
import io.yunzong.handling.web.LoadDetail.DifferenceRow;
import io.yunzong.handling.web.LoadDetail.ItemRow;
import io.yunzong.handling.web.LoadDetail.OverrideRow;
import io.yunzong.handling.web.LoadDetail.PresenceRow;
import io.yunzong.handling.web.LoadDetail.SealRow;
import io.yunzong.handling.web.LoadDetail.SlotRow;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the parts of a load. */
@Component
class RowComposer {
    static final int LAST_SCANS = 20;

    private final Words words;

    RowComposer(Words words) {
        this.words = words;
    }

    List<ItemRow> items(LoadView view, Locale locale) {
        return view.sheet().demands().checks().stream()
                .map(check -> item(view, check, locale))
                .toList();
    }

    private static ItemRow item(LoadView view, CheckDemand check, Locale locale) {
        Deed deed = view.sheet().facts().check(check.key()).orElse(null);
        return new ItemRow(
                check.place(),
                check.stage(),
                check.step(),
                check.code(),
                number(check.consignment()),
                check.number(),
                Words.of(check.zh(), check.en(), locale),
                check.clause(),
                check.signingRole().name(),
                check.overridable(),
                check.conflict(),
                deed == null ? null : deed.kind() == Deed.Kind.OVERRIDE ? "OVERRIDDEN" : deed.outcome(),
                deed == null ? null : deed.note(),
                deed == null ? null : deed.byName(),
                deed == null ? null : deed.at(),
                deed == null ? null : deed.recordedAt(),
                view.maySign().contains(check.key()));
    }

    List<SlotRow> slots(LoadSheet sheet, Locale locale) {
        Subject step = new Subject("load", sheet.load().id().value());
        return sheet.demands().slots().stream()
                .map(slot -> new SlotRow(
                        slot.place(),
                        slot.stage(),
                        slot.step(),
                        slot.code(),
                        slot.subject().toString(),
                        number(slot.consignment()),
                        slot.number(),
                        Words.of(slot.zh(), slot.en(), locale),
                        slot.clause(),
                        slot.position() == null ? null : slot.position().name(),
                        sheet.photos().inStep(slot.subject(), slot.code(), step),
                        slot.minimum(),
                        sheet.facts().slotOverride(slot.key()).isPresent()))
                .toList();
    }

    PresenceRow presence(LoadView view, Locale locale) {
        PresenceDemand demand = view.sheet().demands().presence();
        return new PresenceRow(
                demand != null,
                demand == null ? null : demand.role().name(),
                demand == null ? null : Words.of(demand.zh(), demand.en(), locale),
                demand == null ? null : demand.clause(),
                view.sheet().facts().presences().stream()
                        .map(one -> new LoadDetail.PersonRow(one.name(), one.from(), one.to(), one.place()))
                        .toList(),
                view.actions().contains("CHECK_IN"),
                view.actions().contains("CHECK_OUT"));
    }

    List<LoadDetail.RoughRow> rough(LoadSheet sheet, Locale locale) {
        return sheet.facts().deeds(Deed.Kind.ROUGH_HANDLING).stream()
                .map(deed -> new LoadDetail.RoughRow(
                        text(deed.reason()),
                        words.word("rough_handling", text(deed.reason()), deed.regulationVersion(), locale),
                        text(deed.code()),
                        deed.note(),
                        deed.byName(),
                        deed.at()))
                .toList();
    }

    SealRow seals(LoadSheet sheet, Map<Long, String> siteNames) {
        LoadSheet.ExpectedSeal expected = sheet.expectedSeal();
        return new SealRow(
                sheet.demands().seal(),
                expected == null
                        ? null
                        : new LoadDetail.ExpectedSealRow(
                                expected.number(),
                                expected.appliedAt(),
                                expected.siteId().value(),
                                siteNames.getOrDefault(expected.siteId().value(), ""),
                                expected.loadId().value()),
                sheet.facts().deeds(Deed.Kind.APPLY_SEAL).stream()
                        .map(deed -> new LoadDetail.AppliedSealRow(
                                text(deed.code()), deed.at(), deed.byName(), deed.reason(), deed.note()))
                        .toList(),
                sheet.facts().deeds(Deed.Kind.CHECK_SEAL).stream()
                        .map(deed -> new LoadDetail.CheckedSealRow(
                                text(deed.code()), "MATCH".equals(deed.outcome()), deed.at(), deed.byName()))
                        .toList());
    }

    List<DifferenceRow> differences(LoadSheet sheet, Locale locale) {
        return sheet.differences().stream()
                .map(line -> difference(line, line.reason(), locale))
                .toList();
    }

    private DifferenceRow difference(Difference line, @Nullable Deed reason, Locale locale) {
        return new DifferenceRow(
                line.line(),
                line.kind(),
                line.code(),
                number(line.pieceId()),
                number(line.consignmentId()),
                line.number(),
                line.condition(),
                reason == null ? null : reason.reason(),
                reason == null
                        ? null
                        : words.word("difference", text(reason.reason()), reason.regulationVersion(), locale),
                reason == null ? null : reason.note(),
                reason == null ? null : reason.byName(),
                reason == null ? null : reason.at(),
                line.needsReason());
    }

    List<OverrideRow> overrides(LoadSheet sheet, Locale locale) {
        return sheet.facts().deeds(Deed.Kind.OVERRIDE).stream()
                .map(deed -> override(sheet, deed, locale))
                .toList();
    }

    private OverrideRow override(LoadSheet sheet, Deed deed, Locale locale) {
        ItemKey key = new ItemKey(Objects.requireNonNull(deed.stage()), text(deed.code()), deed.consignmentId());
        boolean slot = "SLOT".equals(deed.outcome());
        String item = slot
                ? sheet.demands()
                        .findSlot(key)
                        .map(one -> slotText(one, locale))
                        .orElse(text(deed.code()))
                : sheet.demands()
                        .findCheck(key)
                        .map(one -> checkText(one, locale))
                        .orElse(text(deed.code()));
        return new OverrideRow(
                key.place(slot ? "slot" : "check"),
                key.stage(),
                text(deed.outcome()),
                key.code(),
                number(deed.consignmentId()),
                item,
                text(deed.reason()),
                words.word("override", text(deed.reason()), deed.regulationVersion(), locale),
                deed.note(),
                deed.byName(),
                deed.at());
    }

    private static String slotText(SlotDemand slot, Locale locale) {
        return Words.of(slot.zh(), slot.en(), locale);
    }

    private static String checkText(CheckDemand check, Locale locale) {
        return Words.of(check.zh(), check.en(), locale);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
