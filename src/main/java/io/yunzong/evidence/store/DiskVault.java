package io.yunzong.evidence.store;

import io.yunzong.evidence.domain.Vault;
import io.yunzong.platform.DataFolder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Files below the data folder: {@code evidence/ab/cd/abcd…}, written under another name, forced to the disk and then
 * renamed, so that under a hash there is never half a file. Smaller pictures lie in {@code thumbnails}, which a backup
 * leaves out.
 */
@Component
class DiskVault implements Vault {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    /** No upload takes as long. */
    private static final Duration STALE = Duration.ofDays(1);

    private final DataFolder data;
    private final Clock clock;

    DiskVault(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** What was arriving when a server was killed. */
    @EventListener(ApplicationReadyEvent.class)
    void forgetStaleArrivals() throws IOException {
        Instant before = clock.instant().minus(STALE);
        try (var arriving = Files.newDirectoryStream(data.area("evidence-arriving"))) {
            for (Path file : arriving) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private record Arrived(String sha256, long bytes, Path file) implements Arrival {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public Arrival receive(InputStream content, long maxBytes) throws IOException {
        // on the same file system as its place, and in an area no backup takes
        Path file = Files.createTempFile(data.area("evidence-arriving"), "arriving", ".tmp");
        MessageDigest digest = sha256();
        long bytes = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > maxBytes) {
                    throw new TooManyBytes();
                }
                digest.update(buffer, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Arrived(HexFormat.of().formatHex(digest.digest()), bytes, file);
    }

    @Override
    public void keep(Arrival arrival) throws IOException {
        Path folder = folder("evidence", arrival.sha256());
        Path place = folder.resolve(arrival.sha256());
        if (Files.exists(place) && Files.size(place) == arrival.bytes()) {
            return;
        }
        force(arrival.file(), StandardOpenOption.WRITE);
        Files.createDirectories(folder);
        Files.move(arrival.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // a name is kept by the folder it stands in, and the folder's by its own
        Path area = data.area("evidence");
        for (Path named = folder; named != null && named.startsWith(area); named = named.getParent()) {
            force(named, StandardOpenOption.READ);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        try {
            return Optional.of(new BufferedInputStream(
                    Files.newInputStream(folder("evidence", sha256).resolve(sha256)), BUFFER));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(folder("evidence", sha256).resolve(sha256));
        Path pictures = folder("thumbnails", sha256);
        if (Files.isDirectory(pictures)) {
            try (var all = Files.newDirectoryStream(pictures, sha256 + "-*")) {
                for (Path picture : all) {
                    Files.deleteIfExists(picture);
                }
            }
        }
    }

    @Override
    public Optional<byte[]> findPicture(String sha256, String size) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(picture(sha256, size)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keepPicture(String sha256, String size, byte[] jpeg) throws IOException {
        Path place = picture(sha256, size);
        Path folder = Files.createDirectories(folder("thumbnails", sha256));
        Path partial = Files.createTempFile(folder, "making", ".tmp");
        try {
            Files.write(partial, jpeg);
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    @Override
    public Stream<String> list() throws IOException {
        return Files.walk(data.area("evidence"))
                .map(file -> file.getFileName().toString())
                .filter(name -> HASH.matcher(name).matches());
    }

    private Path picture(String sha256, String size) {
        return folder("thumbnails", sha256).resolve(sha256 + "-" + size + ".jpg");
    }

    private Path folder(String area, String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return data.area(area).resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
