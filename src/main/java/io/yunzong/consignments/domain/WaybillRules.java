package io.yunzong.consignments.domain;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.Waybill;
import io.yunzong.kernel.Phones;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a waybill must fulfil by itself, without asking anybody. Names every unmet condition. */
public final class WaybillRules {
    static final int MOST_PIECES = 9_999;
    static final int HIGHEST_STACK = 99;
    private static final long HEAVIEST_KG = 1_000_000;
    private static final long LARGEST_M3 = 10_000;
    private static final BigDecimal COLDEST = BigDecimal.valueOf(-200);
    private static final BigDecimal HOTTEST = BigDecimal.valueOf(200);
    private static final int NAME_LENGTH = 200;
    private static final int TEXT_LENGTH = 500;
    private static final int NOTE_LENGTH = 2000;

    private final List<Unmet> unmet = new ArrayList<>();

    private WaybillRules() {}

    /** @param pieces null when the pieces are left as they are */
    public static List<Unmet> check(Waybill waybill, @Nullable List<PieceSpec> pieces) {
        WaybillRules rules = new WaybillRules();
        rules.length("customerReference", waybill.customerReference(), NAME_LENGTH);
        rules.length("note", waybill.note(), NOTE_LENGTH);
        rules.party("consignor", waybill.consignor());
        rules.party("consignee", waybill.consignee());
        rules.goods(waybill.goods());
        rules.measures(waybill.measures());
        rules.promise(waybill.promise());
        if (pieces != null) {
            rules.pieces(pieces);
        }
        rules.unmet.addAll(RouteRules.check(waybill.route()));
        return rules.unmet;
    }

    private void party(String field, Party party) {
        if (party.name().isEmpty()) {
            unmet.add(Why.PARTY_NAME_MISSING.unmet().inField(field + ".name"));
        }
        length(field + ".name", party.name(), NAME_LENGTH);
        length(field + ".address", party.address(), TEXT_LENGTH);
        String phone = party.phone();
        if (phone != null && !Phones.isPhone(phone)) {
            unmet.add(Why.PHONE_INVALID.unmet("phone", phone).inField(field + ".phone"));
        }
    }

    private void goods(Goods goods) {
        if (goods.name().isEmpty()) {
            unmet.add(Why.GOODS_NAME_MISSING.unmet().inField("goods.name"));
        }
        length("goods.name", goods.name(), NAME_LENGTH);
        if (goods.stackLimit() != null) {
            stackLimit(goods.stackLimit(), goods);
        }
        temperatures(goods, goods.minCelsius(), goods.maxCelsius());
    }

    private void stackLimit(int limit, Goods goods) {
        if (limit < 1 || limit > HIGHEST_STACK) {
            unmet.add(Why.STACK_LIMIT_INVALID.unmet("most", HIGHEST_STACK).inField("goods.stackLimit"));
        }
        if (goods.nature().contains(GoodsNature.DO_NOT_STACK)) {
            unmet.add(Why.STACK_LIMIT_CONTRADICTS
                    .unmet()
                    .inField("goods.stackLimit")
                    .underClause("A-04"));
        }
    }

    private void temperatures(Goods goods, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return;
        }
        String field = min != null ? "goods.minCelsius" : "goods.maxCelsius";
        if (!goods.nature().contains(GoodsNature.TEMPERATURE_CONTROLLED)) {
            unmet.add(Why.TEMPERATURE_NOT_CONTROLLED
                    .unmet()
                    .inField("goods.nature")
                    .underClause("A-04"));
        }
        if (outside(min) || outside(max)) {
            unmet.add(Why.TEMPERATURE_IMPOSSIBLE.unmet().inField(field));
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            unmet.add(Why.TEMPERATURE_REVERSED
                    .unmet(Map.of("min", min.toPlainString(), "max", max.toPlainString()))
                    .inField(field));
        }
    }

    private static boolean outside(@Nullable BigDecimal celsius) {
        return celsius != null && (celsius.compareTo(COLDEST) < 0 || celsius.compareTo(HOTTEST) > 0);
    }

    private void measures(Measures measures) {
        weight("weightKg", measures.weight());
        BigDecimal volume = measures.volumeCubicMetres();
        if (volume != null && (volume.signum() <= 0 || volume.compareTo(BigDecimal.valueOf(LARGEST_M3)) > 0)) {
            unmet.add(Why.VOLUME_INVALID.unmet("most", LARGEST_M3).inField("volumeM3"));
        }
        if (measures.declaredValue() != null && measures.declaredValue().fen() < 0) {
            unmet.add(Why.VALUE_INVALID.unmet().inField("declaredValueFen"));
        }
    }

    private void weight(String field, @Nullable Weight weight) {
        if (weight != null && (weight.grams() == 0 || weight.grams() > HEAVIEST_KG * 1000)) {
            unmet.add(Why.WEIGHT_INVALID.unmet("most", HEAVIEST_KG).inField(field));
        }
    }

    private void promise(Promise promise) {
        length("serviceLevel", promise.serviceLevel(), NAME_LENGTH);
        if (promise.pickupAt() != null
                && promise.deliveryAt() != null
                && promise.deliveryAt().isBefore(promise.pickupAt())) {
            unmet.add(Why.PROMISE_REVERSED.unmet().inField("promisedDeliveryAt"));
        }
    }

    private void pieces(List<PieceSpec> pieces) {
        if (pieces.isEmpty() || pieces.size() > MOST_PIECES) {
            unmet.add(Why.PIECE_COUNT_INVALID.unmet("most", MOST_PIECES).inField("pieceCount"));
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            PieceSpec piece = pieces.get(i);
            String field = "pieces[" + i + "].";
            length(field + "producer", piece.producer(), NAME_LENGTH);
            length(field + "batch", piece.batch(), NAME_LENGTH);
            length(field + "serial", piece.serial(), NAME_LENGTH);
            length(field + "description", piece.description(), TEXT_LENGTH);
            weight(field + "weightKg", piece.weight());
        }
    }

    private void length(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            unmet.add(Why.TEXT_TOO_LONG.unmet("length", most).inField(field));
        }
    }
}
