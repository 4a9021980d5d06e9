package io.yunzong.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEG photos of nothing, each another one. */
final class Photos {
    private static final int PREPARED = 8;
    private static final SplittableRandom RANDOM = new SplittableRandom(8);

    private final byte[][] prepared = new byte[PREPARED][];
    private int next;

    /** Prepares photos of about 4 MB with 12 million pixels, as phones take them. */
    Photos() throws IOException {
        for (int i = 0; i < PREPARED; i++) {
            prepared[i] = jpeg(4000, 3000, 0.9f);
        }
    }

    /** A photo nobody has sent yet. */
    byte[] next() {
        byte[] photo = prepared[next++ % PREPARED].clone();
        // behind the end of the picture: another file, the same look
        byte[] mark = Long.toString(System.nanoTime()).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] marked = java.util.Arrays.copyOf(photo, photo.length + mark.length);
        System.arraycopy(mark, 0, marked, photo.length, mark.length);
        return marked;
    }

    static byte[] small() throws IOException {
        return jpeg(320, 240, 0.8f);
    }

    private static byte[] jpeg(int width, int height, float quality) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        // patches with some noise compress about as far as a photo of cargo does
        int patch = 40;
        int[] colours =
                RANDOM.ints((long) (width / patch + 1) * (height / patch + 1)).toArray();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int base = colours[y / patch * (width / patch + 1) + x / patch];
                image.setRGB(x, y, base ^ (RANDOM.nextInt() & 0x1f1f1f));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
