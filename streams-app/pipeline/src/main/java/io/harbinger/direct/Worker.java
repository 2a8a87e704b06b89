package io.harbinger.direct;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Judges a share of the subjects, in a thread of its own, one batch after the other. */
final class Worker implements AutoCloseable {

    private final int number;
    private final DirectEngine engine;
    private final Recording recording;
    private final ExecutorService thread;

    /** @param recording of the engine, whose stages nobody else runs */
    Worker(int number, DirectEngine engine, Recording recording) {
        this.number = number;
        this.engine = engine;
        this.recording = recording;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "harbinger-judge-" + number);
            made.setDaemon(true);
            return made;
        });
    }

    boolean isInput(String topic) {
        return engine.isInput(topic);
    }

    /** What will have come of a batch, after those before. */
    Future<List<Recording.Entry>> judge(Batch batch) {
        return thread.submit(() -> judged(batch));
    }

    private List<Recording.Entry> judged(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            Batch.Item item = batch.item(i);
            if (item.concerns(number)) {
                recording.at(i);
                engine.process(Objects.requireNonNull(item.place(), "somebody reads it"), item.record());
            }
        }
        return recording.take();
    }

    /** Leaves what is not judged yet. */
    @Override
    public void close() {
        thread.shutdownNow();
        // Its state is of no use to anybody: it goes with the engine.
    }
}
