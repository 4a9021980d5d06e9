package io.yunzong.evidence.photo;

import java.util.Arrays;
import java.util.Optional;

/** The picture formats phones and signature pads send, told by their first bytes, not by name or header. */
enum ImageFormat {
    JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String contentType;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] beginning;

    ImageFormat(String contentType, byte[] beginning) {
        this.contentType = contentType;
        this.beginning = beginning;
    }

    String contentType() {
        return contentType;
    }

    static Optional<ImageFormat> of(byte[] content) {
        return Arrays.stream(values())
                .filter(format -> content.length >= format.beginning.length
                        && Arrays.equals(
                                content, 0, format.beginning.length, format.beginning, 0, format.beginning.length))
                .findFirst();
    }
}
