package io.yunzong.evidence.photo;

/** Whether a picture's file reaches its own end, told by walking its parts without unpacking any. */
final class WholePicture {
    private static final int MARKER = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int TEMPORARY = 0x01;
    private static final int PNG_SIGNATURE = 8;
    /** Length, type and checksum around the contents of a chunk. */
    private static final int PNG_FRAME = 12;

    private WholePicture() {}

    static boolean is(ImageFormat format, byte[] content) {
        return switch (format) {
            case JPEG -> isWholeJpeg(content);
            case PNG -> isWholePng(content);
        };
    }

    private static boolean isWholeJpeg(byte[] content) {
        int at = 2;
        while (at + 1 < content.length) {
            if ((content[at] & 0xFF) != MARKER) {
                return false;
            }
            int marker = content[at + 1] & 0xFF;
            if (marker == END_OF_IMAGE) {
                return true;
            }
            if (marker == MARKER) {
                at++;
            } else if (marker == TEMPORARY || isRestart(marker)) {
                at += 2;
            } else if (at + 3 >= content.length) {
                return false;
            } else {
                at += 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
                at = marker == START_OF_SCAN ? afterScan(content, at) : at;
            }
        }
        return false;
    }

    /** The next marker behind coded pixels, among which a marker's first byte is followed by zero or a restart. */
    private static int afterScan(byte[] content, int from) {
        int at = from;
        while (at + 1 < content.length) {
            if ((content[at] & 0xFF) == MARKER) {
                int next = content[at + 1] & 0xFF;
                if (next != 0 && !isRestart(next)) {
                    return at;
                }
                at++;
            }
            at++;
        }
        return content.length;
    }

    private static boolean isRestart(int marker) {
        return marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    private static boolean isWholePng(byte[] content) {
        long at = PNG_SIGNATURE;
        while (at + PNG_FRAME <= content.length) {
            int chunk = (int) at;
            long length = (content[chunk] & 0xFFL) << 24
                    | (content[chunk + 1] & 0xFF) << 16
                    | (content[chunk + 2] & 0xFF) << 8
                    | content[chunk + 3] & 0xFF;
            boolean last = content[chunk + 4] == 'I'
                    && content[chunk + 5] == 'E'
                    && content[chunk + 6] == 'N'
                    && content[chunk + 7] == 'D';
            if (last) {
                return true;
            }
            at += PNG_FRAME + length;
        }
        return false;
    }
}
