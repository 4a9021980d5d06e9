package io.yunzong.handling;

/** How far a load has come; follows from its deeds. */
public enum LoadState {
    /** Listed and being made ready. */
    PREPARED,
    /** Goods are being moved. */
    WORKING,
    /** All moved, counted and looked at; the doors are shut or the vehicle is empty. */
    CLOSED,
    /** Away. */
    DEPARTED,
    CANCELLED
}
