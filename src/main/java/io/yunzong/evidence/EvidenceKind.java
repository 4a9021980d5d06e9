package io.yunzong.evidence;

/** What sort of proof. */
public enum EvidenceKind {
    /** A JPEG or PNG picture, compared with all others. */
    PHOTO,
    /** A signature drawn on a screen: a picture, but signatures look alike. */
    SIGNATURE,
    /** Any other file: a packing list, a statement, a letter. */
    FILE
}
