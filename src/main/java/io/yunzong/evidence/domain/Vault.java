package io.yunzong.evidence.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the bytes of evidence, each under the hash of its content, so that the same bytes are kept once and a change
 * shows. Pictures made smaller are kept beside, and can be made again.
 */
public interface Vault {
    /** Bytes that have come in and are not kept yet. Closing forgets them, unless they were kept. */
    interface Arrival extends AutoCloseable {
        String sha256();

        long bytes();

        /** Where they lie for the moment. */
        Path file();

        @Override
        void close() throws IOException;
    }

    /** The bytes that came in were more than allowed; reading stopped there. */
    final class TooManyBytes extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads the stream to its end, or to one byte more than allowed. */
    Arrival receive(InputStream content, long maxBytes) throws IOException;

    /** Keeps what has arrived. When it returns, the bytes outlast a loss of power. */
    void keep(Arrival arrival) throws IOException;

    /** The bytes with this hash, as they lie there; empty when they are missing. */
    Optional<InputStream> open(String sha256) throws IOException;

    /** Forgets the bytes and every smaller picture of them. */
    void remove(String sha256) throws IOException;

    /** A smaller picture made before. */
    Optional<byte[]> findPicture(String sha256, String size) throws IOException;

    void keepPicture(String sha256, String size, byte[] jpeg) throws IOException;

    /** The hash of every file kept, in no order; to be closed. */
    Stream<String> list() throws IOException;
}
