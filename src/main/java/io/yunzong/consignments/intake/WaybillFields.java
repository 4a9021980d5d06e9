package io.yunzong.consignments.intake;

import io.yunzong.consignments.Packaging;
import io.yunzong.imports.ImportField;
import java.util.List;
import java.util.Map;

/** The columns of a file of waybills. */
final class WaybillFields {
    static final List<ImportField> ALL = List.of(
            ImportField.text("number", "LY2611230001").mandatory(),
            ImportField.text("customerCode", "KH001").mandatory(),
            ImportField.text("customerReference", "PO-778"),
            ImportField.text("consignorName", "临沂正大仪器厂"),
            ImportField.text("consignorPhone", "0539-8312345"),
            ImportField.text("consignorAddress", "山东省临沂市兰山区解放路1号"),
            ImportField.text("consigneeName", "陈晓明"),
            ImportField.text("consigneePhone", "13812345678"),
            ImportField.text("consigneeAddress", "上海市浦东新区张江路88号"),
            ImportField.text("goodsName", "精密仪器"),
            ImportField.text("nature", "易碎 向上"),
            ImportField.choice("packaging", Packaging.class, "木箱"),
            ImportField.wholeNumber("pieceCount", "3"),
            ImportField.number("weightKg", "125.5"),
            ImportField.number("volumeM3", "0.8"),
            ImportField.number("declaredValueYuan", "20000"),
            ImportField.wholeNumber("stackLimit", "2"),
            ImportField.number("minCelsius", "2"),
            ImportField.number("maxCelsius", "8"),
            ImportField.text("serviceLevel", "定日达"),
            ImportField.dateTime("bookedAt", "2026-11-23 09:00"),
            ImportField.dateTime("promisedPickupAt", "2026-11-23 14:00"),
            ImportField.dateTime("promisedDeliveryAt", "2026-11-25 18:00"),
            ImportField.text("laneCode", "LY-SH"),
            ImportField.text("route", "LY>HF>SH"),
            ImportField.text("vehiclePlate", "鲁Q12345"),
            ImportField.text("carrierCode", "CY01"),
            ImportField.text("producer", "正大一厂"),
            ImportField.text("batch", "20261101"),
            ImportField.text("note", ""));

    /** Which column a refusal of the desk is about. */
    private static final Map<String, String> BY_PATH = Map.ofEntries(
            Map.entry("customerId", "customerCode"),
            Map.entry("consignor.name", "consignorName"),
            Map.entry("consignor.phone", "consignorPhone"),
            Map.entry("consignor.address", "consignorAddress"),
            Map.entry("consignee.name", "consigneeName"),
            Map.entry("consignee.phone", "consigneePhone"),
            Map.entry("consignee.address", "consigneeAddress"),
            Map.entry("goods.name", "goodsName"),
            Map.entry("goods.nature", "nature"),
            Map.entry("goods.packaging", "packaging"),
            Map.entry("goods.stackLimit", "stackLimit"),
            Map.entry("goods.minCelsius", "minCelsius"),
            Map.entry("goods.maxCelsius", "maxCelsius"),
            Map.entry("declaredValueFen", "declaredValueYuan"),
            Map.entry("vehicleId", "vehiclePlate"),
            Map.entry("laneId", "laneCode"),
            Map.entry("carrierId", "carrierCode"));

    private WaybillFields() {}

    /** The column for a path of the waybill such as {@code route[2].siteId}. */
    static String ofPath(String path) {
        String known = BY_PATH.get(path);
        if (known != null) {
            return known;
        }
        if (path.startsWith("pieces[")) {
            return path.endsWith("producer") ? "producer" : "batch";
        }
        return path.startsWith("route") ? "route" : path;
    }
}
