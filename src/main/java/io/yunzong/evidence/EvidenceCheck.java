package io.yunzong.evidence;

import io.yunzong.evidence.domain.Exhibits;
import io.yunzong.evidence.domain.Exhibits.KeptFile;
import io.yunzong.evidence.domain.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads every file of evidence again and holds it against its hash. Clauses. */
@Component
public class EvidenceCheck {
    private static final int BATCH = 1_000;

    private final Exhibits exhibits;
    private final Vault vault;

    EvidenceCheck(Exhibits exhibits, Vault vault) {
        this.exhibits = exhibits;
        this.vault = vault;
    }

    /**
     * What was found.
     *
     * @param files that some evidence needs
     * @param missing hashes of those that are not there
     * @param changed hashes of those whose bytes are other ones now
     * @param unneeded files no evidence needs: left by uploads that broke off
     */
    public record Verification(long files, List<String> missing, List<String> changed, long unneeded) {
        public Verification {
            missing = List.copyOf(missing);
            changed = List.copyOf(changed);
        }

        public boolean intact() {
            return missing.isEmpty() && changed.isEmpty();
        }
    }

    public Verification verify() {
        long[] files = {0};
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        exhibits.eachFile(file -> {
            files[0]++;
            Optional<String> hash = hash(file);
            if (hash.isEmpty()) {
                missing.add(file.sha256());
            } else if (!hash.get().equals(file.sha256())) {
                changed.add(file.sha256());
            }
        });
        return new Verification(files[0], missing, changed, countUnneeded());
    }

    /** The evidence that needs the file. */
    public List<Evidence> listNeeding(String sha256) {
        return exhibits.listByContent(sha256);
    }

    private Optional<String> hash(KeptFile file) {
        try {
            Optional<InputStream> found = vault.open(file.sha256());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(found.get(), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            // what cannot be read is not there
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long countUnneeded() {
        long unneeded = 0;
        try (Stream<String> names = vault.list()) {
            Iterator<String> all = names.iterator();
            List<String> batch = new ArrayList<>();
            while (all.hasNext()) {
                batch.add(all.next());
                if (batch.size() == BATCH || !all.hasNext()) {
                    unneeded += batch.size() - exhibits.needed(batch).size();
                    batch.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unneeded;
    }
}
