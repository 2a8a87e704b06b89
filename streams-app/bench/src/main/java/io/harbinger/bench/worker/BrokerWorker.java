package io.harbinger.bench.worker;

import io.harbinger.lab.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the broker until the parent process ends. */
final class BrokerWorker {

    private BrokerWorker() {}

    static void run(WorkerOptions options, WorkerOutput output) throws InterruptedException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(options.text("dir")), 0);
        output.report("bootstrap", broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
