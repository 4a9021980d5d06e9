package io.yunzong.consignments;

/** How the goods are packed: one list for all branches. Clauses A-04, C-15. */
public enum Packaging {
    CARTON("纸箱"),
    WOODEN_CASE("木箱"),
    PALLET("托盘"),
    BAG("袋装"),
    DRUM("桶装"),
    BUNDLE("捆扎"),
    FOAM_BOX("泡沫箱"),
    CAGE("笼车"),
    UNPACKED("裸装"),
    OTHER("其他");

    private final String word;

    Packaging(String word) {
        this.word = word;
    }

    /** The word on forms and in imported files. */
    public String word() {
        return word;
    }
}
