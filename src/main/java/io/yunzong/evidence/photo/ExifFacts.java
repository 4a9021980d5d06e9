package io.yunzong.evidence.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import io.yunzong.evidence.ExifTimeBasis;
import io.yunzong.evidence.domain.Place;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a photo's EXIF claims. Anybody can edit it, so it only ever raises questions.
 *
 * @param time null when there is none or it is no date
 * @param impossibleTime whether there is a time that is no date, such as {@code 0000:00:00}
 * @param orientation 1 to 8 as EXIF counts; 1 is upright
 */
public record ExifFacts(
        @Nullable Instant time,
        @Nullable ExifTimeBasis timeBasis,
        boolean impossibleTime,
        Place.@Nullable Claim place,
        int orientation) {
    private static final DateTimeFormatter EXIF_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final int UPRIGHT = 1;

    static ExifFacts none() {
        return new ExifFacts(null, null, false, null, UPRIGHT);
    }

    /** Broken EXIF is no EXIF: the picture may be sound all the same. */
    static ExifFacts of(byte[] jpeg, ZoneId zone) {
        try {
            // only this reader: others unpack embedded profiles and documents we have no use for
            Metadata metadata =
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()));
            return read(metadata, zone);
        } catch (Exception e) {
            return none();
        }
    }

    private static ExifFacts read(Metadata metadata, ZoneId zone) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        ExifSubIFDDirectory camera = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        ExifIFD0Directory picture = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = picture == null ? null : picture.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        int turned = orientation != null && orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
        Place.Claim place = place(gps);
        Date satellites = gps == null ? null : gps.getGpsDate();
        if (satellites != null) {
            return new ExifFacts(satellites.toInstant(), ExifTimeBasis.GPS, false, place, turned);
        }
        String written = camera == null ? null : camera.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        if (camera == null || written == null || written.isBlank()) {
            return new ExifFacts(null, null, false, place, turned);
        }
        try {
            LocalDateTime hands = LocalDateTime.parse(written.strip(), EXIF_TIME);
            ZoneOffset offset = offset(camera.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL));
            return offset == null
                    ? new ExifFacts(hands.atZone(zone).toInstant(), ExifTimeBasis.ASSUMED_ZONE, false, place, turned)
                    : new ExifFacts(hands.toInstant(offset), ExifTimeBasis.OFFSET, false, place, turned);
        } catch (DateTimeException e) {
            return new ExifFacts(null, null, true, place, turned);
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : ZoneOffset.of(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Place.@Nullable Claim place(@Nullable GpsDirectory gps) {
        var location = gps == null ? null : gps.getGeoLocation();
        return location == null ? null : new Place.Claim(location.getLatitude(), location.getLongitude());
    }
}
