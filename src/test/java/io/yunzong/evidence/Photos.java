package io.yunzong.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Photos for tests: of scenes that look like nothing else, saved in several ways, and spoilt ones. */
public final class Photos {
    private static final AtomicLong SCENE = new AtomicLong(System.nanoTime());

    private Photos() {}

    /** A photo of a scene nobody has photographed before. */
    public static byte[] fresh() {
        return jpeg(scene(SCENE.incrementAndGet(), 800, 600), 0.9f);
    }

    /** Coarse blocks of light and shade, different for every number. */
    public static BufferedImage scene(long number, int width, int height) {
        SplittableRandom random = new SplittableRandom(number);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        int columns = 9;
        int rows = 8;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int light = random.nextInt(256);
                drawing.setColor(new Color(light, light, (light + 30) / 2));
                drawing.fillRect(x * width / columns, y * height / rows, width / columns + 1, height / rows + 1);
            }
        }
        drawing.dispose();
        return image;
    }

    /** The image in another size. */
    public static BufferedImage resized(BufferedImage image, int width, int height) {
        BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = other.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return other;
    }

    public static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The JPEG with so many bytes of comments, which show nothing. */
    public static byte[] padded(byte[] jpeg, int bytes) {
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(padded)) {
            out.write(jpeg, 0, 2);
            for (int left = bytes; left > 0; left -= 60_000) {
                out.writeShort(0xFFFE);
                out.writeShort(2 + 60_000);
                out.write(new byte[60_000]);
            }
            out.write(jpeg, 2, jpeg.length - 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return padded.toByteArray();
    }

    /** The JPEG with EXIF that says when and how it was held; as a camera writes it, without a zone. */
    public static byte[] withExif(byte[] jpeg, String time, int orientation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] tiff = tiff(time, orientation);
            out.write(jpeg, 0, 2);
            out.writeShort(0xFFE1);
            out.writeShort(2 + 6 + tiff.length);
            out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            out.write(tiff);
            out.write(jpeg, 2, jpeg.length - 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tiff(String time, int orientation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0x4D4D);
        out.writeShort(42);
        out.writeInt(8);
        // the picture: orientation, and where the camera's own entries stand
        out.writeShort(2);
        entry(out, 0x0112, 3, 1, orientation << 16);
        entry(out, 0x8769, 4, 1, 38);
        out.writeInt(0);
        // the camera: the time it was taken
        out.writeShort(1);
        entry(out, 0x9003, 2, 20, 56);
        out.writeInt(0);
        out.write((time + "\0").getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A PNG of a few hundred bytes that says it has this many pixels. */
    public static byte[] bomb(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                deflater.write(new byte[100_000]);
            }
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
