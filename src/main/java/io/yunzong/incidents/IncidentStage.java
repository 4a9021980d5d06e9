package io.yunzong.incidents;

/** Where on its way the goods were when it was found; whom the report goes to and what it must hold follow from it. */
public enum IncidentStage {
    /** 发车: at the shipping branch, or where the vehicle departs. Clause A-11. */
    DEPARTURE,
    /** 中转. Clause A-22. */
    TRANSIT,
    /** 到货: from arrival until the goods leave for the consignee. Clause A-29. */
    ARRIVAL,
    /** 送货: on the way to the consignee, or there. */
    DELIVERY
}
