package io.yunzong.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** A drawn picture in place of a photo: a dock with cartons. The same number is the same picture, to the byte. */
final class DemoPhoto {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    private DemoPhoto() {}

    static byte[] of(int number) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(number * 7919L + 17);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            dock(pen, random);
            cartons(pen, random);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    private static void dock(Graphics2D pen, SplittableRandom random) {
        int floor = HEIGHT / 2 + random.nextInt(HEIGHT / 5);
        pen.setColor(new Color(150 + random.nextInt(60), 160 + random.nextInt(50), 170 + random.nextInt(50)));
        pen.fillRect(0, 0, WIDTH, floor);
        pen.setColor(new Color(90 + random.nextInt(40), 88 + random.nextInt(40), 84 + random.nextInt(40)));
        pen.fillRect(0, floor, WIDTH, HEIGHT - floor);
        int door = random.nextInt(WIDTH / 2);
        pen.setColor(new Color(50 + random.nextInt(60), 60 + random.nextInt(60), 80 + random.nextInt(60)));
        pen.fillRect(door, floor - 360, 520, 360);
    }

    private static void cartons(Graphics2D pen, SplittableRandom random) {
        int count = 4 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            int width = 120 + random.nextInt(240);
            int height = 90 + random.nextInt(200);
            int x = random.nextInt(WIDTH - width);
            int y = HEIGHT / 2 + random.nextInt(HEIGHT / 2 - height);
            pen.setColor(new Color(170 + random.nextInt(60), 120 + random.nextInt(50), 60 + random.nextInt(50)));
            pen.fillRect(x, y, width, height);
            pen.setColor(new Color(70, 45, 25));
            pen.drawRect(x, y, width, height);
            pen.setColor(new Color(225, 215, 190));
            pen.fillRect(x, y + height / 2 - 8, width, 16);
        }
    }
}
