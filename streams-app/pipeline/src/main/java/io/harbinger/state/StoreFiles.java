package io.harbinger.state;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * The files of a store of a task.
 *
 * @param task directory of the task
 * @param store directory of the store within, as Kafka Streams lays it out; absent where the store is in memory
 */
record StoreFiles(Path task, Path store) {

    private static final String CHECKPOINT = ".checkpoint";

    static StoreFiles of(File task, String store) {
        return new StoreFiles(task.toPath(), task.toPath().resolve("rocksdb").resolve(store));
    }

    /** Free bytes on their disk; as many as can be where that is not known. */
    long room() {
        for (Path path = task; path != null; path = path.getParent()) {
            if (Files.isDirectory(path)) {
                return path.toFile().getUsableSpace();
            }
        }
        return Long.MAX_VALUE;
    }

    /**
     * Reads all of them: an iterator over a damaged block ends as if nothing followed, and Kafka Streams does not look
     * why.
     *
     * @throws ProcessorStateException where they are damaged, or one is missing
     */
    void verify() {
        if (!Files.exists(store.resolve("CURRENT"))) {
            // Either it is new, or RocksDB finds by itself that it is not.
            return;
        }
        try (var options = new Options();
                var database = new DBOptions()
                        .setInfoLogLevel(InfoLogLevel.FATAL_LEVEL)
                        .setKeepLogFileNum(1)) {
            List<ColumnFamilyDescriptor> families = new ArrayList<>();
            for (byte[] family : RocksDB.listColumnFamilies(options, store.toString())) {
                families.add(new ColumnFamilyDescriptor(family));
            }
            if (families.isEmpty()) {
                // Where CURRENT or the manifest is broken, this, and no exception, is RocksDB's answer.
                throw new ProcessorStateException("the files in " + store + " say nothing of what they hold");
            }
            verify(database, families);
        } catch (RocksDBException e) {
            throw new ProcessorStateException("the files in " + store + " are damaged", e);
        }
    }

    private void verify(DBOptions options, List<ColumnFamilyDescriptor> families) throws RocksDBException {
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try (RocksDB opened = RocksDB.openReadOnly(options, store.toString(), families, handles)) {
            try {
                opened.verifyChecksum();
            } finally {
                handles.forEach(ColumnFamilyHandle::close);
            }
        } finally {
            families.forEach(family -> family.getOptions().close());
        }
    }

    /**
     * Deletes the task's checkpoint of an earlier release of Kafka Streams, which keeps none there itself, if it cannot
     * be read; true if it was so.
     */
    boolean dropUnreadableCheckpoint() {
        File file = task.resolve(CHECKPOINT).toFile();
        try {
            new OffsetCheckpoint(file).read();
            return false;
        } catch (IOException | RuntimeException e) {
            return file.delete();
        }
    }

    /** Deletes the store, its offsets with it. */
    void delete() {
        try {
            Utils.delete(store.toFile());
        } catch (IOException e) {
            throw new ProcessorStateException("cannot delete " + store, e);
        }
    }
}
