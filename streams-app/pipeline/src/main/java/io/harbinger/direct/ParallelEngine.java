package io.harbinger.direct;

import io.harbinger.stage.Telemetry;
import io.harbinger.topology.Wiring;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The stages over several processors: subjects are divided among workers by their keys, each with the stages of a
 * task of its own. What they publish is put into the order in which one would have published it; the stages that read
 * what others write (lanes, feeds, propagation) take it in that order, in the thread of the caller. So the outputs are
 * those of a {@link DirectEngine}, record by record.
 */
public final class ParallelEngine implements Engine {

    private static final int BATCH = 256;
    /** So many wait for workers, or to be published. */
    private static final int MOST_BATCHES = 4;

    private record Sent(Batch batch, List<Future<List<Recording.Entry>>> made) {}

    private final List<Worker> workers = new ArrayList<>();
    private final DirectEngine followers;
    private final Map<String, Long> ends = new HashMap<>();
    private final Deque<Sent> sent = new ArrayDeque<>();
    private Batch batch = new Batch(BATCH);

    private ParallelEngine(DirectEngine followers) {
        this.followers = followers;
    }

    /**
     * Starts the stages, which know nothing yet.
     *
     * @param application wires them, once for each worker and once for what follows; its telemetry takes part in
     *     finding the order
     * @param clock of this process: no result depends on it
     * @param workers number of threads that judge, above 0
     */
    public static ParallelEngine start(
            BiConsumer<Wiring, Telemetry> application, Outputs outputs, InstantSource clock, int workers) {
        DirectEngine followers = DirectEngine.start(
                wiring -> application.accept(wiring, Telemetry.SILENT), outputs, clock, Part.FOLLOWERS);
        var engine = new ParallelEngine(followers);
        for (int i = 0; i < workers; i++) {
            var recording = new Recording();
            DirectEngine judge = DirectEngine.start(
                    wiring -> application.accept(wiring, recording), recording, clock, Part.SUBJECTS);
            engine.workers.add(new Worker(i, judge, recording));
        }
        return engine;
    }

    @Override
    public void send(
            String topic, byte @Nullable [] key, byte @Nullable [] value, long timestamp, @Nullable Headers headers) {
        add(topic, new Record<>(key, value, Math.max(0, timestamp), headers), worker(key));
    }

    @Override
    public void sendToAll(
            String topic, byte @Nullable [] key, byte @Nullable [] value, long timestamp, @Nullable Headers headers) {
        add(topic, new Record<>(key, value, Math.max(0, timestamp), headers), Batch.ALL);
    }

    private int worker(byte @Nullable [] key) {
        return Math.floorMod(Arrays.hashCode(key), workers.size());
    }

    private void add(String topic, Record<byte[], byte[]> record, int worker) {
        if (workers.get(0).isInput(topic)) {
            long offset = ends.merge(topic, 1L, Long::sum) - 1;
            batch.add(new Batch.Item(topic, record, new Task.Place(topic, 0, offset), worker));
        } else {
            batch.add(new Batch.Item(topic, record, null, Batch.NONE));
        }
        if (batch.size() == BATCH) {
            judge();
        }
    }

    private void judge() {
        Batch full = batch;
        batch = new Batch(BATCH);
        sent.add(new Sent(
                full, workers.stream().map(worker -> worker.judge(full)).toList()));
        while (sent.size() > MOST_BATCHES || (!sent.isEmpty() && isMade(sent.element()))) {
            publish(sent.remove());
        }
    }

    private static boolean isMade(Sent oldest) {
        return oldest.made().stream().allMatch(Future::isDone);
    }

    @Override
    public void flush() {
        judge();
        while (!sent.isEmpty()) {
            publish(sent.remove());
        }
    }

    private void publish(Sent oldest) {
        List<List<Recording.Entry>> made = new ArrayList<>();
        oldest.made().forEach(future -> made.add(result(future)));
        Merge merge = new Merge(made, entry -> followers.publish(entry.topic(), entry.record()));
        for (int i = 0; i < oldest.batch().size(); i++) {
            Batch.Item item = oldest.batch().item(i);
            followers.publish(item.topic(), item.record());
            merge.pass(i, item);
            followers.follow();
        }
    }

    private static List<Recording.Entry> result(Future<List<Recording.Entry>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while subjects were judged", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
        followers.close();
    }
}
