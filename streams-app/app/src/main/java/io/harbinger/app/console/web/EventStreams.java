package io.harbinger.app.console.web;

import com.sun.net.httpserver.HttpExchange;
import io.harbinger.app.console.api.Answer;
import io.harbinger.app.console.model.ReadModel;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Readers of server-sent events, each in a thread of its own, and no more than so many. */
final class EventStreams implements AutoCloseable {

    private final ReadModel model;
    private final String epoch;
    private final Semaphore places;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /**
     * Nobody reads yet.
     *
     * @param epoch of this server, in front of every id: what another server numbered is unknown here
     * @param most readers at once
     */
    EventStreams(ReadModel model, String epoch, int most) {
        this.model = model;
        this.epoch = epoch;
        this.places = new Semaphore(most);
    }

    /** Takes over the exchange, or answers 503 where all places are taken. */
    void open(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            exchange.getResponseHeaders().set("Retry-After", "10");
            try (exchange) {
                Replies.send(exchange, Answer.problem(503, "too many readers", "close another window of the console"));
            }
            return;
        }
        var stream = new EventStream(exchange, model, epoch);
        var thread = new Thread(() -> follow(stream), "console-events");
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void follow(EventStream stream) {
        try (stream) {
            stream.run();
        } catch (IOException e) {
            // The reader has gone: the usual end.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.remove(Thread.currentThread());
            places.release();
        }
    }
}
