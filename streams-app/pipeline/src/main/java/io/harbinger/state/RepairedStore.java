package io.harbinger.state;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.LockException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.StreamThread;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * A store whose files may fail it: they hold nothing that its changelog does not, so that a failure costs a restore and
 * never the application.
 *
 * <p>Where a stream thread opens, reads or writes it, a failure becomes Kafka Streams' own
 * {@link TaskCorruptedException}: the task is closed, its directory wiped, and the task begins again with a restore. In
 * a restore and in a checkpoint Kafka Streams does not take that exception, which may come from the state updater: there
 * the thread dies of the failure, is replaced by whoever runs the application, and its successor verifies the files
 * before it uses them. A task is not opened while its disk is full.
 */
final class RepairedStore extends WrappedStateStore<KeyValueStore<Bytes, byte[]>, Bytes, byte[]>
        implements KeyValueStore<Bytes, byte[]> {

    /** Two write buffers; RocksDB cannot do with less for long. */
    private static final long MIN_ROOM = 16L << 20;

    private final LocalStateListener listener;
    private final BooleanSupplier inTask;
    private final long minRoom;
    private @Nullable StateStoreContext context;
    private boolean ofTask;
    private boolean failed;

    RepairedStore(KeyValueStore<Bytes, byte[]> wrapped, LocalStateListener listener) {
        this(wrapped, listener, () -> Thread.currentThread() instanceof StreamThread, MIN_ROOM);
    }

    /**
     * A store.
     *
     * @param inTask whether it is a task that opens the store. The start of the application opens every store for a
     *     moment, only to look at its offsets, and leaves those that fail to their tasks
     * @param minRoom bytes that must be free for a task to open it
     */
    RepairedStore(
            KeyValueStore<Bytes, byte[]> wrapped, LocalStateListener listener, BooleanSupplier inTask, long minRoom) {
        super(wrapped);
        this.listener = listener;
        this.inTask = inTask;
        this.minRoom = minRoom;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        this.context = context;
        this.ofTask = inTask.getAsBoolean();
        try {
            if (persistent()) {
                prepare();
            }
            super.init(context, root);
        } catch (ProcessorStateException e) {
            TaskCorruptedException corrupted = corrupted(e);
            deleteIfFailed();
            throw corrupted;
        }
    }

    private void prepare() {
        if (files().dropUnreadableCheckpoint()) {
            listener.discarded(name(), LocalStateFailure.DAMAGED);
        }
        if (ofTask) {
            requireRoom();
            files().verify();
        }
    }

    /** Kafka Streams tries again after 1 to 10 seconds, as with a directory that another thread still has. */
    private void requireRoom() {
        long room = files().room();
        if (room < minRoom) {
            listener.waitsForRoom(name(), context().taskId().partition());
            throw new LockException("store " + name() + " of task " + context().taskId() + " waits for room: " + room
                    + " bytes are free, " + minRoom + " are needed");
        }
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        try {
            return wrapped().get(key);
        } catch (ProcessorStateException e) {
            throw corrupted(e);
        }
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        try {
            wrapped().put(key, value);
        } catch (ProcessorStateException e) {
            throw corrupted(e);
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        byte[] before = get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        byte[] before = get(key);
        put(key, null);
        return before;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return wrapped().range(from, to);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return wrapped().all();
    }

    @Override
    public long approximateNumEntries() {
        return wrapped().approximateNumEntries();
    }

    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        try {
            super.commit(changelogOffsets);
        } catch (ProcessorStateException e) {
            markFailed(e);
            throw e;
        }
    }

    /** Deletes what failed, also where Kafka Streams itself would keep the directory, as it does without exactly-once. */
    @Override
    public void close() {
        super.close();
        deleteIfFailed();
    }

    private void deleteIfFailed() {
        if (failed) {
            failed = false;
            files().delete();
        }
    }

    private TaskCorruptedException corrupted(ProcessorStateException cause) {
        markFailed(cause);
        return new TaskCorruptedException(Set.of(context().taskId()), cause);
    }

    private void markFailed(ProcessorStateException cause) {
        if (ofTask && !failed) {
            failed = true;
            listener.discarded(name(), LocalStateFailure.of(cause));
        }
    }

    private StoreFiles files() {
        return StoreFiles.of(context().stateDir(), name());
    }

    private StateStoreContext context() {
        return Objects.requireNonNull(context, "init comes first");
    }
}
