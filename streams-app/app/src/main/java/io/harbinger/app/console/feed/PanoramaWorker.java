package io.harbinger.app.console.feed;

import io.harbinger.app.console.model.PanoramaView;
import io.harbinger.app.console.model.PanoramaView.Source;
import io.harbinger.app.console.model.ReadModel;
import io.harbinger.app.panorama.Scenarios;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Computes what the open alerts mean for the network, where no topic says so: some time after a change, in a thread of
 * its own.
 */
final class PanoramaWorker implements AutoCloseable {

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final ReadModel model;
    private final Thread thread = new Thread(this::work, "console-panorama");
    private final CountDownLatch closing = new CountDownLatch(1);

    private PanoramaWorker(ReadModel model) {
        this.model = model;
    }

    static PanoramaWorker start(ReadModel model) {
        var worker = new PanoramaWorker(model);
        worker.thread.setDaemon(true);
        worker.thread.start();
        return worker;
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
    }

    private void work() {
        long done = 0;
        try {
            // What changes all the time is not worth a computation each time.
            while (!closing.await(AT_LEAST.toMillis(), TimeUnit.MILLISECONDS)) {
                long change = model.changes().last();
                long version = model.version();
                if (version != done && model.status().complete()) {
                    done = version;
                    compute();
                }
                model.changes().await(change, AT_LEAST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compute() {
        var records = Scenarios.today(
                model.network().entities(),
                model.open().stream().map(each -> each.alert()).toList(),
                model.now().toEpochMilli());
        model.panorama(new PanoramaView(Source.COMPUTED, records.asOf(), records.incidents(), records.risks()));
    }
}
