package io.yunzong.sheets;

/**
 * How much of a file is believed.
 *
 * @param fileBytes size of the file as it was sent
 * @param unpackedBytes bytes one part of it may unpack to
 * @param unpackRatio how many times its packed size a part may unpack to, once it is above 64 MB
 * @param columns columns of a table
 * @param cellLength characters of one cell (Excel itself holds 32,767)
 */
public record SheetLimits(long fileBytes, long unpackedBytes, int unpackRatio, int columns, int cellLength) {

    /** A file of 300 MB, eight gigabytes unpacked, 500 columns. */
    public static final SheetLimits DEFAULT = new SheetLimits(300L << 20, 8L << 30, 200, 500, 32_767);
}
