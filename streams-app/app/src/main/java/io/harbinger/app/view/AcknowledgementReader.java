package io.harbinger.app.view;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads who has acknowledged which alert, and goes on with what is written. */
public final class AcknowledgementReader implements AutoCloseable {

    private final @Nullable TopicFollower topic;
    private final Acknowledgements known;
    private final Consumer<String> problems;
    private long reported;

    /**
     * Prepares to read; the first call of a method connects.
     *
     * @param topic from its beginning; closed by this; null where it cannot be read, and nothing is acknowledged
     * @param problems receives a line with a count where records are left out
     */
    public AcknowledgementReader(@Nullable TopicFollower topic, Acknowledgements known, Consumer<String> problems) {
        this.topic = topic;
        this.known = known;
        this.problems = problems;
    }

    /** Reads what is on the topic now. */
    public void catchUp() {
        while (topic != null && !topic.hasCaughtUp()) {
            topic.poll(known::apply);
        }
        report();
    }

    /** Waits a quarter of a second at most for records, and hands over the ids of alerts of which they say something new. */
    public void poll(Consumer<String> changed) {
        if (topic == null) {
            return;
        }
        topic.poll((at, key, value) -> {
            if (known.apply(at, key, value)) {
                changed.accept(key);
            }
        });
        report();
    }

    /** What has been read. */
    public Acknowledgements known() {
        return known;
    }

    @Override
    public void close() {
        if (topic != null) {
            topic.close();
        }
    }

    private void report() {
        long more = known.skipped() - reported;
        if (more > 0) {
            reported = known.skipped();
            problems.accept(more + (more == 1 ? " record is" : " records are")
                    + " no acknowledgement and left out (the last in " + known.problem() + ")");
        }
    }
}
