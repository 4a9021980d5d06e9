package io.yunzong.imports;

/** Where a job stands. */
public enum ImportState {
    /** The file is there and can be mapped. */
    UPLOADED,
    /** A dry run is under way. */
    CHECKING,
    /** A dry run has ended; its outcomes can be looked at. */
    CHECKED,
    LOADING,
    /** Stopped by a person between two batches; can be continued or undone. */
    CANCELLED,
    /** Stopped by a crash, a shutdown or an unexpected error; can be continued or undone. */
    INTERRUPTED,
    DONE,
    UNDONE
}
