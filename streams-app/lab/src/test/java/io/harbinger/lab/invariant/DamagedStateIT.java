package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.client.InputProducer;
import io.harbinger.testing.pipeline.Damage;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real files of a real application, damaged while it is down: it starts, says so, and gives what it would have given. */
@Timeout(180)
class DamagedStateIT {

    /** Of subjects and of lanes: more tasks than kinds of damage, so that each is in a task of its own. */
    private static final int PARTITIONS = 4;

    private static final Topics TOPICS = new Topics("damaged");
    private static final Log LOG = Log.of(Scenario.readingHeavy());

    @TempDir
    Path directory;

    @Test
    void shouldRestoreWhateverWasDamagedAndGoOn() throws Exception {
        Path state = directory.resolve("state");
        try (Cluster cluster = Cluster.start(directory.resolve("broker"))) {
            cluster.create(TOPICS, PARTITIONS);
            try (InputProducer producer = cluster.producer(TOPICS, PARTITIONS);
                    Child first = start(cluster, state)) {
                LOG.until(Scenario.MID_EPISODE).write(producer);
                first.awaitCommitted(TOPICS.inputs());
                first.stop();
                List<Path> tasks = damageEachKindOnce(state);

                LOG.from(Scenario.MID_EPISODE).write(producer);
                try (Child second = start(cluster, state)) {
                    second.awaitEnd();

                    // Without CURRENT, RocksDB begins anew: Kafka Streams itself finds no offsets, and wipes the task.
                    assertThat(second.logged("STATE DISCARDED DAMAGED"))
                            .as(second.log())
                            .isEqualTo(tasks.size() - 1);
                }
            }

            cluster.outputs(TOPICS).assertSameAs(DriverRun.play(LOG));
        }
    }

    private static List<Path> damageEachKindOnce(Path state) throws Exception {
        List<Path> damaged = new ArrayList<>();
        List<Path> stores = Damage.stores(state);
        for (Damage damage : Damage.values()) {
            Path store = stores.stream()
                    .filter(one -> !damaged.contains(task(one)))
                    .findFirst()
                    .orElseThrow();
            damage.inflictOn(store);
            damaged.add(task(store));
        }
        return damaged;
    }

    private static Path task(Path store) {
        return store.getParent().getParent();
    }

    private static Child start(Cluster cluster, Path state) {
        return Child.start(cluster, TOPICS, PARTITIONS, state, LOG.end());
    }
}
