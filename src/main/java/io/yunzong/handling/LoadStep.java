package io.yunzong.handling;

/** The moments of a load at which something must be there. */
public enum LoadStep {
    START,
    CLOSE,
    DEPART,
    /** Of a waybill, after it was unloaded. */
    PUT_AWAY
}
