package io.harbinger.bench.worker;

import io.harbinger.lab.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Is the broker, until the parent lets go. */
final class BrokerWorker {

    private BrokerWorker() {}

    static void run(Order order, Answer answer) throws InterruptedException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(order.text("dir")), 0);
        answer.say("bootstrap", broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
