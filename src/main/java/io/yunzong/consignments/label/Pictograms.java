package io.yunzong.consignments.label;

import io.yunzong.consignments.GoodsNature;
import java.io.IOException;
import java.util.Scanner;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Handling marks in the manner of ISO 780, drawn as outlines in a box of 24 by 24 with its origin at the lower left:
 * {@code M} moves, {@code L} draws a line, {@code C} a curve, {@code Z} closes.
 */
final class Pictograms {
    private static final float BOX = 24;

    private Pictograms() {}

    private static String path(GoodsNature nature) {
        return switch (nature) {
            // a goblet with a crack
            case FRAGILE ->
                "M 6 22 L 18 22 L 18 16 C 18 12 15 10 13 9.5 L 13 4 L 17 4 L 17 2 L 7 2 L 7 4 L 11 4 L 11 9.5"
                        + " C 9 10 6 12 6 16 Z M 11 22 L 13 18 L 10.5 16 L 12.5 12.5 L 12 16 L 15 18 L 13 22 Z";
            // a drop
            case LIQUID ->
                "M 12 22.5 C 8 17 5 13 5 9 C 5 4.5 8 2 12 2 C 16 2 19 4.5 19 9 C 19 13 16 17 12 22.5 Z"
                        + " M 8 9.5 C 8 6.5 9.5 5 11.5 4.5 C 10 6 9.3 7.5 9.3 9.8 Z";
            // an umbrella
            case MOISTURE_SENSITIVE ->
                "M 2 12 C 2.5 18 7 21 11 21.3 L 11 23 L 13 23 L 13 21.3 C 17 21 21.5 18 22 12 C 20 13.5 18 13.5 16.5 12"
                        + " C 15 13.5 14 13.5 13 12.6 L 13 5 C 13 1.5 7.5 1.5 7.5 5.5 L 9.3 5.5 C 9.3 3.5 11 3.6 11 5"
                        + " L 11 12.6 C 10 13.5 9 13.5 7.5 12 C 6 13.5 4 13.5 2 12 Z";
            // two arrows on a line
            case THIS_SIDE_UP ->
                "M 7 22 L 11.5 15.5 L 8.4 15.5 L 8.4 6 L 5.6 6 L 5.6 15.5 L 2.5 15.5 Z"
                        + " M 17 22 L 21.5 15.5 L 18.4 15.5 L 18.4 6 L 15.6 6 L 15.6 15.5 L 12.5 15.5 Z"
                        + " M 2.5 2 L 21.5 2 L 21.5 4 L 2.5 4 Z";
            // a box under another that is struck out
            case DO_NOT_STACK ->
                "M 5 2 L 19 2 L 19 10.5 L 5 10.5 Z M 7 4 L 7 8.5 L 17 8.5 L 17 4 Z"
                        + " M 4.6 23 L 12 18.6 L 19.4 23 L 20.6 21.2 L 14 17.3 L 20.6 13.4 L 19.4 11.6 L 12 16"
                        + " L 4.6 11.6 L 3.4 13.4 L 10 17.3 L 3.4 21.2 Z";
            // a thermometer
            case TEMPERATURE_CONTROLLED ->
                "M 9.5 20 C 9.5 23.5 14.5 23.5 14.5 20 L 14.5 10 C 18.5 7 16.5 1.5 12 1.5 C 7.5 1.5 5.5 7 9.5 10 Z"
                        + " M 11.2 9 L 12.8 9 L 12.8 19.5 C 12.8 21 11.2 21 11.2 19.5 Z"
                        + " M 17 19 L 21 19 L 21 20.5 L 17 20.5 Z M 17 15.5 L 20 15.5 L 20 17 L 17 17 Z"
                        + " M 17 12 L 21 12 L 21 13.5 L 17 13.5 Z";
            // a cut stone
            case VALUABLE ->
                "M 6 20 L 18 20 L 22.5 14 L 12 2.5 L 1.5 14 Z M 7 18.3 L 9.8 14.8 L 4.6 14.8 Z"
                        + " M 17 18.3 L 19.4 14.8 L 14.2 14.8 Z M 12 5.5 L 14.2 13.2 L 9.8 13.2 Z";
        };
    }

    /** Fills the mark into a square with its lower left corner at the point. */
    static void draw(PDPageContentStream page, GoodsNature nature, float x, float y, float size) throws IOException {
        float scale = size / BOX;
        try (Scanner steps = new Scanner(path(nature))) {
            while (steps.hasNext()) {
                switch (steps.next()) {
                    case "M" -> page.moveTo(x + next(steps) * scale, y + next(steps) * scale);
                    case "L" -> page.lineTo(x + next(steps) * scale, y + next(steps) * scale);
                    case "C" ->
                        page.curveTo(
                                x + next(steps) * scale,
                                y + next(steps) * scale,
                                x + next(steps) * scale,
                                y + next(steps) * scale,
                                x + next(steps) * scale,
                                y + next(steps) * scale);
                    case "Z" -> page.closePath();
                    default -> throw new IllegalStateException("a path of " + nature + " is misspelt");
                }
            }
        }
        // holes stay white whichever way their outline runs
        page.fillEvenOdd();
    }

    private static float next(Scanner steps) {
        return Float.parseFloat(steps.next());
    }
}
