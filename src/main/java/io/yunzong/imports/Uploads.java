package io.yunzong.imports;

import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.platform.DataFolder;
import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetLimits;
import io.yunzong.sheets.SheetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Keeps uploaded files by the hash of their content: the same file twice is stored once. */
@Component
class Uploads {
    private final DataFolder data;
    private final SheetLimits limits;

    Uploads(DataFolder data, ImportsSettings settings) {
        this.data = data;
        SheetLimits usual = SheetLimits.DEFAULT;
        this.limits = new SheetLimits(
                settings.maxFileSize().toBytes(),
                usual.unpackedBytes(),
                usual.unpackRatio(),
                settings.maxColumns(),
                usual.cellLength());
    }

    /** A file that has been stored. */
    record Stored(String hash, long bytes) {}

    Stored store(InputStream content) {
        Path folder = data.area("uploads");
        try {
            Path arriving = Files.createTempFile(folder, "arriving", ".tmp");
            try {
                MessageDigest digest = sha256();
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
                    content.transferTo(out);
                }
                String hash = HexFormat.of().formatHex(digest.digest());
                long bytes = Files.size(arriving);
                if (bytes == 0) {
                    throw new ImportsRefused(Kind.INVALID, ImportsRefused.Why.FILE_MISSING.unmet());
                }
                Path kept = place(hash);
                Files.createDirectories(kept.getParent());
                Files.move(arriving, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new Stored(hash, bytes);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be stored", e);
        }
    }

    Sheet open(String hash, String fileName) {
        return SheetReader.open(place(hash), fileName, limits);
    }

    void discard(String hash) {
        try {
            Files.deleteIfExists(place(hash));
        } catch (IOException e) {
            throw new UncheckedIOException("a refused upload cannot be deleted", e);
        }
    }

    private Path place(String hash) {
        return data.area("uploads").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
