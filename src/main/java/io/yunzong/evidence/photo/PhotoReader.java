package io.yunzong.evidence.photo;

import io.yunzong.evidence.EvidenceRefused;
import io.yunzong.evidence.EvidenceRefused.Why;
import io.yunzong.evidence.domain.Look;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a picture once: its true format, its size from the header before anything is unpacked, whether it is whole, what
 * its EXIF claims, how it looks. Large pictures are never in memory at full size: the decoder leaves out what a screen
 * could not show.
 */
public final class PhotoReader {
    /** The longer side of what is kept of a picture while it is looked at. */
    static final int ENOUGH_PIXELS = 1280;

    private final long maxPixels;
    private final ZoneId zone;

    /**
     * @param maxPixels of a picture; more is refused before anything is unpacked
     * @param zone assumed for EXIF times that name none
     */
    public PhotoReader(long maxPixels, ZoneId zone) {
        this.maxPixels = maxPixels;
        this.zone = zone;
    }

    /**
     * A picture that has been read.
     *
     * @param width upright, as people see it
     * @param look null for one without contrast, and for one not unpacked yet
     * @param smallJpeg null for one not unpacked yet
     */
    public record Photo(
            String contentType,
            int width,
            int height,
            ExifFacts exif,
            @Nullable Look look,
            byte @Nullable [] smallJpeg) {}

    /** @throws EvidenceRefused NOT_AN_IMAGE, IMAGE_TOO_MANY_PIXELS, IMAGE_TRUNCATED, IMAGE_UNREADABLE */
    public Photo read(byte[] content) {
        ImageFormat format = format(content);
        ExifFacts exif = exif(content, format);
        Decoded decoded = decode(content, format);
        BufferedImage small = SmallerPictures.shrink(decoded.image(), exif.orientation(), 320);
        return photo(
                format, decoded.size(), exif, SmallerPictures.look(small).orElse(null), SmallerPictures.jpeg(small));
    }

    /**
     * What is known of it without unpacking: everything but how it looks.
     *
     * @throws EvidenceRefused NOT_AN_IMAGE, IMAGE_TOO_MANY_PIXELS, IMAGE_TRUNCATED, IMAGE_UNREADABLE
     */
    public Photo inspect(byte[] content) {
        ImageFormat format = format(content);
        ExifFacts exif = exif(content, format);
        if (!WholePicture.is(format, content)) {
            throw refused(Why.IMAGE_TRUNCATED.unmet());
        }
        return photo(format, open(content, format, this::size), exif, null, null);
    }

    private static ImageFormat format(byte[] content) {
        return ImageFormat.of(content).orElseThrow(() -> refused(Why.NOT_AN_IMAGE.unmet()));
    }

    private ExifFacts exif(byte[] content, ImageFormat format) {
        return format == ImageFormat.JPEG ? ExifFacts.of(content, zone) : ExifFacts.none();
    }

    private static Photo photo(
            ImageFormat format, Size size, ExifFacts exif, @Nullable Look look, byte @Nullable [] smallJpeg) {
        boolean onItsSide = exif.orientation() >= 5;
        return new Photo(
                format.contentType(),
                onItsSide ? size.height() : size.width(),
                onItsSide ? size.width() : size.height(),
                exif,
                look,
                smallJpeg);
    }

    /** The picture upright, its longer side at most so long, as JPEG. */
    public byte[] shrink(byte[] content, int pixels) {
        ImageFormat format = format(content);
        ExifFacts exif = exif(content, format);
        return SmallerPictures.jpeg(
                SmallerPictures.shrink(decode(content, format).image(), exif.orientation(), pixels));
    }

    private record Size(int width, int height) {}

    private record Decoded(Size size, BufferedImage image) {}

    private Decoded decode(byte[] content, ImageFormat format) {
        return open(content, format, this::unpack);
    }

    private Size size(ImageReader reader) throws IOException {
        Size size = new Size(reader.getWidth(0), reader.getHeight(0));
        refuseBomb(size.width(), size.height());
        return size;
    }

    private Decoded unpack(ImageReader reader) throws IOException {
        AtomicBoolean cutShort = new AtomicBoolean();
        // the decoder fills what is missing with grey and only mentions it
        reader.addIIOReadWarningListener((source, warning) -> {
            String said = warning.toLowerCase(Locale.ROOT);
            if (said.contains("truncated") || said.contains("premature")) {
                cutShort.set(true);
            }
        });
        Size size = size(reader);
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(size.width(), size.height()) / ENOUGH_PIXELS);
        param.setSourceSubsampling(every, every, 0, 0);
        BufferedImage image = reader.read(0, param);
        if (cutShort.get()) {
            throw refused(Why.IMAGE_TRUNCATED.unmet());
        }
        return new Decoded(size, image);
    }

    /** Something asked of an opened picture. */
    private interface Question<T> {
        T ask(ImageReader reader) throws IOException;
    }

    private static <T> T open(byte[] content, ImageFormat format, Question<T> question) {
        Optional<ImageReader> found = readerFor(format);
        ImageReader reader = found.orElseThrow(() -> refused(Why.NOT_AN_IMAGE.unmet()));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            return question.ask(reader);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw refused(endsEarly(e) ? Why.IMAGE_TRUNCATED.unmet() : Why.IMAGE_UNREADABLE.unmet());
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException e) {
            // what the decoders of the JDK throw at malformed profiles, palettes and tables
            throw refused(Why.IMAGE_UNREADABLE.unmet());
        } finally {
            reader.dispose();
        }
    }

    private static Optional<ImageReader> readerFor(ImageFormat format) {
        var readers = ImageIO.getImageReadersByMIMEType(format.contentType());
        return readers.hasNext() ? Optional.of(readers.next()) : Optional.empty();
    }

    private void refuseBomb(int width, int height) {
        if ((long) width * height > maxPixels) {
            throw refused(Why.IMAGE_TOO_MANY_PIXELS.unmet(
                    Map.of("width", width, "height", height, "most", maxPixels / 1_000_000)));
        }
    }

    private static boolean endsEarly(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof java.io.EOFException || said.contains("unexpected end") || said.contains("eof")) {
                return true;
            }
        }
        return false;
    }

    private static EvidenceRefused refused(Unmet unmet) {
        return new EvidenceRefused(Kind.INVALID, unmet.inField("file").underClause("A-05"));
    }
}
