package io.harbinger.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.testing.pipeline.Damage;
import io.harbinger.testing.pipeline.Pipeline;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.errors.LockException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class RepairedStoreTest {

    private static final int ROWS = 5_000;
    private static final TaskId TASK = new TaskId(0, 3);
    private static final TopicPartition CHANGELOG = new TopicPartition("changelog", 3);

    @TempDir
    Path directory;

    private final List<String> reports = new ArrayList<>();
    private final LocalStateListener listener = new LocalStateListener() {
        @Override
        public void discarded(String store, LocalStateFailure failure) {
            reports.add(store + " " + failure);
        }

        @Override
        public void waitsForRoom(String store, int partition) {
            reports.add(store + " waits");
        }
    };

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GARBAGE_IN_THE_CHECKPOINT")
    void shouldGiveUpTheTasksStateWhenItsFilesAreDamaged(Damage damage) throws IOException {
        closedWithRows();
        damage.inflictOn(files());

        assertThatThrownBy(() -> open(true))
                .isInstanceOfSatisfying(
                        TaskCorruptedException.class,
                        corrupted -> assertThat(corrupted.corruptedTasks()).containsExactly(TASK));

        assertThat(reports).containsExactly("values DAMAGED");
        assertThat(files()).doesNotExist();
        assertThat(rows(open(true))).isZero();
    }

    @Test
    void shouldKeepEveryRowWhenNothingIsDamaged() {
        closedWithRows();

        RepairedStore store = open(true);

        assertThat(rows(store)).isEqualTo(ROWS);
        assertThat(store.committedOffset(CHANGELOG)).isEqualTo(42);
        assertThat(reports).isEmpty();
        store.close();
    }

    /** The start of the application cannot take more than the exception; the task will find the damage again. */
    @Test
    void shouldLeaveDamagedFilesToTheirTaskWhenTheApplicationStarts() throws IOException {
        closedWithRows();
        Damage.EMPTY_CURRENT.inflictOn(files());

        assertThatThrownBy(() -> open(false)).isInstanceOf(TaskCorruptedException.class);

        assertThat(files()).isNotEmptyDirectory();
        assertThat(reports).isEmpty();
    }

    @Test
    void shouldDropACheckpointThatCannotBeRead() throws IOException {
        closedWithRows();
        Path checkpoint = directory.resolve(".checkpoint");
        Damage.GARBAGE_IN_THE_CHECKPOINT.inflictOn(files());
        assertThat(checkpoint).exists();

        RepairedStore store = open(true);

        assertThat(checkpoint).doesNotExist();
        assertThat(rows(store)).isEqualTo(ROWS);
        assertThat(reports).containsExactly("values DAMAGED");
        store.close();
    }

    @Test
    void shouldLeaveACheckpointThatCanBeRead() throws IOException {
        Path checkpoint = directory.resolve(".checkpoint");
        Files.writeString(checkpoint, "0\n1\nchangelog 3 17\n");

        open(true).close();

        assertThat(checkpoint).exists();
        assertThat(reports).isEmpty();
    }

    @Test
    void shouldGiveUpTheTasksStateWhenItCannotBeReadOrWritten() {
        List<Consumer<RepairedStore>> uses = List.of(
                store -> store.get(key(1)), store -> store.put(key(1), new byte[0]), store -> store.delete(key(1)));
        for (Consumer<RepairedStore> use : uses) {
            RepairedStore store = opened(failing(new RocksDBException("bad block"), "get", "put"));
            reports.clear();

            assertThatThrownBy(() -> use.accept(store)).isInstanceOf(TaskCorruptedException.class);
            assertThatThrownBy(() -> use.accept(store)).isInstanceOf(TaskCorruptedException.class);

            assertThat(reports).containsExactly("values DAMAGED");
            store.close();
            assertThat(files()).doesNotExist();
        }
    }

    /** Kafka Streams does not take a corrupted task from its state updater, which checkpoints too. */
    @Test
    void shouldFailAsItIsWhenItCannotBeCheckpointed() {
        RepairedStore store = opened(failing(new RocksDBException("bad block"), "commit"));

        assertThatThrownBy(() -> store.commit(Map.of(CHANGELOG, 1L)))
                .isInstanceOf(ProcessorStateException.class)
                .isNotInstanceOf(TaskCorruptedException.class);

        assertThat(reports).containsExactly("values DAMAGED");
        store.close();
        assertThat(files()).doesNotExist();
    }

    @Test
    void shouldTellAFullDiskFromDamage() {
        var noSpace = new Status(Status.Code.IOError, Status.SubCode.NoSpace, "");
        RepairedStore store = opened(failing(new RocksDBException(noSpace), "put"));

        assertThatThrownBy(() -> store.put(key(1), new byte[0])).isInstanceOf(TaskCorruptedException.class);

        assertThat(reports).containsExactly("values FULL");
        store.close();
    }

    /** Kafka Streams tries again by itself, and what is there is kept. */
    @Test
    void shouldWaitWhenItsDiskHasNoRoom() {
        closedWithRows();
        var store =
                new RepairedStore(Stores.persistentKeyValueStore("values").get(), listener, () -> true, Long.MAX_VALUE);

        assertThatThrownBy(() -> store.init(context(), store)).isInstanceOf(LockException.class);

        assertThat(reports).containsExactly("values waits");
        RepairedStore later = open(true);
        assertThat(rows(later)).isEqualTo(ROWS);
        later.close();
    }

    @Test
    void shouldDeleteARowAndGiveItBack() {
        RepairedStore store = open(true);
        store.put(key(1), new byte[] {7});

        assertThat(store.delete(key(1))).containsExactly(7);

        assertThat(store.get(key(1))).isNull();
        store.close();
    }

    private void closedWithRows() {
        RepairedStore store = open(true);
        for (int row = 0; row < ROWS; row++) {
            store.put(key(row), ("value of row " + row).getBytes(StandardCharsets.UTF_8));
        }
        store.commit(Map.of(CHANGELOG, 42L));
        store.close();
    }

    private RepairedStore open(boolean inTask) {
        var store = new RepairedStore(Stores.persistentKeyValueStore("values").get(), listener, () -> inTask, 1);
        store.init(context(), store);
        return store;
    }

    private RepairedStore opened(KeyValueStore<Bytes, byte[]> below) {
        var store = new RepairedStore(below, listener, () -> true, 1);
        store.init(context(), store);
        return store;
    }

    private StateStoreContext context() {
        return new MockProcessorContext<>(Pipeline.properties(directory), TASK, directory.toFile())
                .getStateStoreContext();
    }

    /** A real store of which some methods fail, as one on disk does. */
    @SuppressWarnings("unchecked")
    private static KeyValueStore<Bytes, byte[]> failing(RocksDBException cause, String... methods) {
        var real = Stores.persistentKeyValueStore("values").get();
        return (KeyValueStore<Bytes, byte[]>) Proxy.newProxyInstance(
                RepairedStoreTest.class.getClassLoader(),
                new Class<?>[] {KeyValueStore.class},
                (proxy, method, arguments) -> {
                    if (List.of(methods).contains(method.getName())) {
                        throw new ProcessorStateException("cannot " + method.getName(), cause);
                    }
                    return method.invoke(real, arguments);
                });
    }

    private Path files() {
        return directory.resolve("rocksdb").resolve("values");
    }

    private static Bytes key(int row) {
        return Bytes.wrap(("key " + row).getBytes(StandardCharsets.UTF_8));
    }

    private static int rows(RepairedStore store) {
        int rows = 0;
        try (var all = store.all()) {
            while (all.hasNext()) {
                all.next();
                rows++;
            }
        }
        return rows;
    }
}
