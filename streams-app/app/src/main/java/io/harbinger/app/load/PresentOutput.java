package io.harbinger.app.load;

import io.harbinger.client.InputProducer;
import io.harbinger.domain.event.Event;
import java.util.function.LongConsumer;

/** The events of the present on their way to a cluster, counted. Without ticks: the running pipeline writes them. */
final class PresentOutput implements Playback.Output {

    private final InputProducer producer;
    private final LongConsumer progress;
    private long events;

    /** @param progress receives the number of events so far */
    PresentOutput(InputProducer producer, LongConsumer progress) {
        this.producer = producer;
        this.progress = progress;
    }

    long events() {
        return events;
    }

    @Override
    public void event(Event event) {
        producer.event(event);
        progress.accept(++events);
    }

    @Override
    public void tick(long time) {}

    @Override
    public void flush() {
        producer.flush();
    }
}
