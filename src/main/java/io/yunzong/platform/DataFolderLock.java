package io.yunzong.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held while a server runs on a data folder, so that a second one says so instead of damaging it. */
final class DataFolderLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or returns null when another process holds it. The system frees it when a process dies. */
    static @Nullable DataFolderLock tryTake(DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.area("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        Files.writeString(
                holderFile(folder), Long.toString(ProcessHandle.current().pid()), StandardCharsets.UTF_8);
        return new DataFolderLock(channel);
    }

    /** The process id of the holder as it noted it, for the message. */
    static String holder(DataFolder folder) {
        try {
            return Files.readString(holderFile(folder)).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    private static Path holderFile(DataFolder folder) {
        return folder.area("run").resolve("pid");
    }

    @Override
    public void close() throws IOException {
        // closing the channel frees the lock; doing so twice does no harm
        channel.close();
    }
}
