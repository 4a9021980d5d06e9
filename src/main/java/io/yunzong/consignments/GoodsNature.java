package io.yunzong.consignments;

/** What handlers must know about the goods; printed on the label. Clause A-04. */
public enum GoodsNature {
    FRAGILE("易碎"),
    LIQUID("液体"),
    MOISTURE_SENSITIVE("怕湿"),
    THIS_SIDE_UP("向上"),
    DO_NOT_STACK("禁止堆码"),
    TEMPERATURE_CONTROLLED("温控"),
    VALUABLE("贵重");

    private final String word;

    GoodsNature(String word) {
        this.word = word;
    }

    /** The word on the label. */
    public String word() {
        return word;
    }
}
