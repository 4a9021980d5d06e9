package io.yunzong.evidence.photo;

import io.yunzong.evidence.domain.Look;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Pictures made smaller and upright. */
final class SmallerPictures {
    private static final double QUALITY = 0.8;

    private SmallerPictures() {}

    /** Upright on white, the longer side at most so long; never larger than it was. */
    static BufferedImage shrink(BufferedImage image, int orientation, int pixels) {
        int side = Math.min(pixels, Math.max(image.getWidth(), image.getHeight()));
        try {
            return Thumbnails.of(opaque(image))
                    .size(side, side)
                    .addFilter(ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)))
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A signature is ink on nothing; paper is white. */
    private static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        BufferedImage paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = paper.createGraphics();
        drawing.drawImage(image, 0, 0, Color.WHITE, null);
        drawing.dispose();
        return paper;
    }

    static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Thumbnails.of(image)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Each field is the mean brightness of the pixels it stands for. */
    static Optional<Look> look(BufferedImage image) {
        int[] grey = new int[Look.WIDTH * Look.HEIGHT];
        int width = image.getWidth();
        int height = image.getHeight();
        for (int y = 0; y < Look.HEIGHT; y++) {
            for (int x = 0; x < Look.WIDTH; x++) {
                grey[y * Look.WIDTH + x] = brightness(
                        image,
                        x * width / Look.WIDTH,
                        Math.max(x * width / Look.WIDTH + 1, (x + 1) * width / Look.WIDTH),
                        y * height / Look.HEIGHT,
                        Math.max(y * height / Look.HEIGHT + 1, (y + 1) * height / Look.HEIGHT));
            }
        }
        return Look.of(grey);
    }

    private static int brightness(BufferedImage image, int left, int right, int top, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = image.getRGB(x, y);
                sum += 299L * (rgb >> 16 & 255) + 587L * (rgb >> 8 & 255) + 114L * (rgb & 255);
            }
        }
        return (int) (sum / (1000L * (right - left) * (bottom - top)));
    }
}
