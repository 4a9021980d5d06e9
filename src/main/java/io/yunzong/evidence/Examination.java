package io.yunzong.evidence;

import io.yunzong.evidence.domain.Look;
import io.yunzong.evidence.domain.Moment;
import io.yunzong.evidence.domain.Place;
import io.yunzong.evidence.domain.Tolerances;
import io.yunzong.evidence.domain.Vault;
import io.yunzong.evidence.photo.ExifFacts;
import io.yunzong.evidence.photo.PhotoReader;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.platform.PlatformSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what something offered is, when and where it was taken, and what speaks for a second look. */
@Component
class Examination {
    private static final long MEGA = 1_000_000;
    private static final String SOME_FILE = "application/octet-stream";
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** Unpacking takes a processor and memory: as many at once as there are processors, the others wait. */
    private final Semaphore unpacking = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final PhotoReader photos;
    private final Tolerances tolerances;
    private final Map<String, EvidenceSteps> steps;
    private final SiteFinder sites;
    private final EvidenceSettings settings;
    private final ZoneId zone;
    private final Clock clock;

    Examination(
            EvidenceSettings settings,
            PlatformSettings platform,
            List<EvidenceSteps> steps,
            SiteFinder sites,
            Clock clock) {
        this.photos = new PhotoReader(settings.maxMegapixels() * MEGA, platform.zone());
        this.tolerances = new Tolerances(
                settings.clockTolerance(),
                settings.lateAfter(),
                settings.exifTolerance(),
                settings.placeToleranceMetres());
        this.steps = steps.stream().collect(Collectors.toMap(EvidenceSteps::kind, Function.identity()));
        this.sites = sites;
        this.settings = settings;
        this.zone = platform.zone();
        this.clock = clock;
    }

    /** What it is; its id is not issued yet. */
    record Finding(Evidence evidence, @Nullable Look look, byte @Nullable [] smallJpeg) {
        /** Whether it is a picture that nobody has looked at yet. */
        boolean unseen() {
            return evidence.isPicture() && smallJpeg == null;
        }
    }

    Finding examine(AddEvidence offered, Vault.Arrival arrival, Caller caller) throws IOException {
        PhotoReader.Photo photo = offered.kind() == EvidenceKind.FILE ? null : read(arrival);
        // the database keeps microseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Claims claims = claims(offered, photo, now);
        Evidence evidence = new Evidence(
                new EvidenceId(0),
                offered.kind(),
                arrival.sha256(),
                arrival.bytes(),
                photo == null ? fileType(arrival) : photo.contentType(),
                offered.fileName(),
                offered.subject(),
                offered.step(),
                offered.slot(),
                offered.site(),
                claims.moment().takenAt(),
                offered.reported().storableDeviceTime(),
                offered.reported().deviceClockOffsetMs(),
                now,
                claims.exifTime(),
                claims.exifTimeBasis(),
                claims.place().file(),
                claims.place().device(),
                offered.kind() == EvidenceKind.FILE ? Set.of() : claims.flags(),
                photo == null ? null : photo.width(),
                photo == null ? null : photo.height(),
                caller.mark(),
                caller.displayName(),
                offered.reported().key(),
                null,
                now.atZone(zone).plus(settings.retention()).toInstant());
        if (photo == null) {
            return new Finding(evidence, null, null);
        }
        // signatures look alike
        Look look = offered.kind() == EvidenceKind.PHOTO ? photo.look() : null;
        return new Finding(evidence, look, photo.smallJpeg());
    }

    /** What device and file say about when and where, as far as it can be, and what that gives to think. */
    private record Claims(
            Moment moment,
            Place place,
            @Nullable Instant exifTime,
            @Nullable ExifTimeBasis exifTimeBasis,
            Set<EvidenceFlag> flags) {}

    private Claims claims(AddEvidence offered, PhotoReader.@Nullable Photo photo, Instant now) {
        Moment moment = Moment.of(offered.reported(), now, stepBegan(offered), tolerances);
        ExifFacts exif = photo == null ? null : photo.exif();
        Place place = Place.of(
                claim(offered.latitude(), offered.longitude()),
                exif == null ? null : exif.place(),
                site(offered.site()),
                tolerances);
        Instant exifTime = exif == null ? null : possible(exif.time(), now);
        ExifTimeBasis basis = exif == null || exifTime == null ? null : exif.timeBasis();
        return new Claims(moment, place, exifTime, basis, flags(moment, place, exif, exifTime));
    }

    /** The picture smaller and upright. */
    byte[] shrink(byte[] content, PictureSize size) {
        unpacking.acquireUninterruptibly();
        try {
            return photos.shrink(content, size.pixels());
        } finally {
            unpacking.release();
        }
    }

    /** A large one only as far as it is known without unpacking. */
    private PhotoReader.Photo read(Vault.Arrival arrival) throws IOException {
        byte[] content = Files.readAllBytes(arrival.file());
        return arrival.bytes() > settings.seenAtOnce().toBytes() ? photos.inspect(content) : read(content);
    }

    /** @throws EvidenceRefused naming what is wrong with it */
    PhotoReader.Photo read(byte[] content) {
        unpacking.acquireUninterruptibly();
        try {
            return photos.read(content);
        } finally {
            unpacking.release();
        }
    }

    private Set<EvidenceFlag> flags(Moment moment, Place place, @Nullable ExifFacts exif, @Nullable Instant exifTime) {
        EnumSet<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        flags.addAll(moment.flags());
        flags.addAll(place.flags());
        if (exif != null && (exif.impossibleTime() || (exif.time() != null && exifTime == null))) {
            flags.add(EvidenceFlag.IMPOSSIBLE_TIME);
        }
        if (exifTime != null
                && Duration.between(exifTime, moment.takenAt()).abs().compareTo(tolerances.exif()) > 0) {
            flags.add(EvidenceFlag.EXIF_TIME_DIFFERS);
        }
        return flags;
    }

    private @Nullable Instant possible(@Nullable Instant claimed, Instant now) {
        return claimed != null && Reported.isPossible(claimed, now, tolerances.clock()) ? claimed : null;
    }

    private Optional<Instant> stepBegan(AddEvidence offered) {
        var step = offered.step();
        EvidenceSteps owner = step == null ? null : steps.get(step.kind());
        return step == null || owner == null ? Optional.empty() : owner.beganAt(step.id());
    }

    private Optional<GeoPoint> site(@Nullable SiteId id) {
        return id == null ? Optional.empty() : sites.find(id).flatMap(Site::point);
    }

    private static Place.@Nullable Claim claim(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Place.Claim(latitude, longitude);
    }

    private static String fileType(Vault.Arrival arrival) throws IOException {
        try (var in = Files.newInputStream(arrival.file())) {
            byte[] beginning = in.readNBytes(PDF.length);
            return java.util.Arrays.equals(beginning, PDF) ? "application/pdf" : SOME_FILE;
        }
    }
}
