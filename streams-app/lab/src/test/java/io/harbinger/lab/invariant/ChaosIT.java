package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.client.InputProducer;
import io.harbinger.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances, a reading-heavy log, and one fault after another while it is written, often before the one before has
 * been got over: what is committed at the end is, to the byte, what the test driver gives, which knows of no fault.
 *
 * <p>{@code -Dharbinger.chaos.faults=100 -Dharbinger.chaos.seed=7} makes it longer, or another one.
 */
@Timeout(3600)
class ChaosIT {

    private static final int FAULTS = Integer.getInteger("harbinger.chaos.faults", 3);
    private static final long SEED = Long.getLong("harbinger.chaos.seed", 20261128);
    private static final int PARTITIONS = 3;
    private static final double PATIENCE = 0.7;
    private static final Topics TOPICS = new Topics("chaos");

    /** Not a temporary directory: what the processes printed is there when it has failed. */
    private static final Path LOGS = Path.of("target", "chaos");

    @TempDir
    Path directory;

    private final Map<Fault, LongSummaryStatistics> seconds = new EnumMap<>(Fault.class);

    @Test
    void shouldGiveTheSameOutputToTheByteWhateverFails() throws Exception {
        System.out.println(FAULTS + " faults, seed " + SEED);
        Log log = Log.of(Scenario.readingHeavy());
        var random = new Random(SEED);
        try (Cluster cluster = Cluster.start(directory.resolve("broker"))) {
            cluster.create(TOPICS, PARTITIONS);
            try (Instances instances = Instances.start(cluster, TOPICS, PARTITIONS, logs());
                    InputProducer producer = cluster.producer(TOPICS, PARTITIONS)) {
                List<Log> slices = slices(log);
                slices.get(0).write(producer);
                List<Fault> faults = faults(instances, random);
                for (int i = 0; i < faults.size(); i++) {
                    slices.get(i + 1).write(producer);
                    inflict(faults.get(i), instances, random);
                }
                slices.get(slices.size() - 1).write(producer);
                instances.finish();
                report(instances);
            }
            RecordedOutputs expected = DriverRun.record(log);
            cluster.outputs(TOPICS).assertSameAs(expected.outputs());
            assertThat(cluster.bytes(TOPICS)).isEqualTo(expected.bytes());
        }
    }

    private void inflict(Fault fault, Instances instances, Random random) throws Exception {
        long before = instances.committed();
        long began = System.nanoTime();
        if (random.nextBoolean()) {
            instances.awaitProgress(before);
        }
        fault.inflict(instances, random);
        boolean patient = random.nextDouble() < PATIENCE;
        if (patient) {
            instances.awaitProgress(instances.committed());
        }
        long took = (System.nanoTime() - began) / 1_000_000;
        seconds.computeIfAbsent(fault, unused -> new LongSummaryStatistics()).accept(took);
        System.out.printf("  %-15s %6.1f s%s%n", fault, took / 1e3, patient ? "" : ", not waited for");
    }

    private static Path logs() throws IOException {
        Files.createDirectories(LOGS);
        for (int number = 0; number <= Instances.COUNT; number++) {
            Files.deleteIfExists(LOGS.resolve("instance-" + number + ".log"));
        }
        return LOGS.toAbsolutePath();
    }

    /** Every kind as often as every other, in an order of their own. */
    private static List<Fault> faults(Instances instances, Random random) {
        List<Fault> kinds = new ArrayList<>(List.of(Fault.values()));
        if (!instances.disk(0).isOfItsOwn()) {
            System.out.println("skipped: FULL_DISK, which needs the right to mount a small one");
            kinds.remove(Fault.FULL_DISK);
        }
        List<Fault> faults = new ArrayList<>();
        while (faults.size() < FAULTS) {
            Collections.shuffle(kinds, random);
            faults.addAll(kinds.subList(0, Math.min(kinds.size(), FAULTS - faults.size())));
        }
        return faults;
    }

    /** One before the days of the floors, one per fault during them, and the rest. */
    private static List<Log> slices(Log log) {
        long from = Scenario.day(Floor.FROM_DAY);
        long each = (Scenario.day(Floor.TO_DAY) - from) / FAULTS;
        Stream<Log> middle = Stream.iterate(0, i -> i < FAULTS, i -> i + 1)
                .map(i -> log.from(from + i * each).until(from + (i + 1) * each));
        return Stream.of(Stream.of(log.until(from)), middle, Stream.of(log.from(from + FAULTS * each)))
                .flatMap(slices -> slices)
                .toList();
    }

    private void report(Instances instances) {
        System.out.println("fault            count  mean s   max s");
        seconds.forEach((fault, time) -> System.out.printf(
                "%-15s %6d %7.1f %7.1f%n", fault, time.getCount(), time.getAverage() / 1e3, time.getMax() / 1e3));
        System.out.printf(
                "local state discarded: %d damaged, %d for want of room; stores waited for room %d times%n",
                instances.logged("STATE DISCARDED DAMAGED"),
                instances.logged("STATE DISCARDED FULL"),
                instances.logged("STATE WAITS FOR ROOM"));
    }
}
