package io.yunzong.sheets;

/** The kinds of file that can be read and written. */
public enum SheetFormat {
    XLSX("xlsx"),
    CSV("csv"),
    TSV("tsv");

    private final String extension;

    SheetFormat(String extension) {
        this.extension = extension;
    }

    /** The end of the file name, without the dot. */
    public String extension() {
        return extension;
    }
}
