package io.harbinger.app.console.web;

import com.sun.net.httpserver.HttpExchange;
import io.harbinger.app.console.model.Change;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.console.model.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reader of server-sent events. It gets a snapshot and then changes; one that says which change it had last gets those
 * after it, as long as they are known, else a snapshot again. While nothing changes, it hears how far the topics are read.
 */
final class EventStream implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(3);

    private final HttpExchange exchange;
    private final ReadModel model;
    private final String epoch;
    private long statusAt;

    EventStream(HttpExchange exchange, ReadModel model, String epoch) {
        this.exchange = exchange;
        this.model = model;
        this.epoch = epoch;
        this.statusAt = System.nanoTime();
    }

    /** Writes until the reader has gone or this thread is interrupted. */
    void run() throws IOException, InterruptedException {
        var headers = exchange.getResponseHeaders();
        Replies.protect(headers);
        headers.set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        write(out, "retry: 1000\n\n");
        long at = resumed(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        while (!Thread.currentThread().isInterrupted()) {
            at = send(out, at);
            model.changes().await(at, QUIET);
        }
    }

    @Override
    public void close() {
        exchange.close();
    }

    private long send(OutputStream out, long after) throws IOException {
        Optional<List<Change>> changes =
                after < 0 ? Optional.empty() : model.changes().after(after);
        if (changes.isEmpty()) {
            Snapshot snapshot = model.snapshot();
            write(out, event(snapshot.lastChange(), "snapshot", snapshot.json()));
            return snapshot.lastChange();
        }
        if (changes.get().isEmpty()) {
            write(out, status());
            return after;
        }
        var text = new StringBuilder();
        if (System.nanoTime() - statusAt >= QUIET.toNanos()) {
            // Event time, and how far behind the topics' readers are, change while changes keep coming.
            text.append(status());
        }
        long last = after;
        for (Change change : changes.get()) {
            text.append(event(change.id(), change.kind(), change.data()));
            last = change.id();
        }
        write(out, text.toString());
        return last;
    }

    private String status() {
        statusAt = System.nanoTime();
        return "event: status\ndata: " + model.status().json() + "\n\n";
    }

    private String event(long id, String kind, String data) {
        return "id: " + epoch + "-" + id + "\nevent: " + kind + "\ndata: " + data + "\n\n";
    }

    /** The change that a reader had last; -1 where it had none of this server's. */
    private long resumed(@Nullable String id) {
        String number = id != null && id.startsWith(epoch + "-") ? id.substring(epoch.length() + 1) : "";
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : -1;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
