package io.harbinger.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadTimesTest {

    @ParameterizedTest
    @CsvSource({
        "bench-app-3-9f1c-StreamThread-2, stream",
        "bench-app-3-9f1c-GlobalStreamThread, global stream",
        "kafka-producer-network-thread | bench-app-3-9f1c-StreamThread-1-producer, producer",
        "kafka-coordinator-heartbeat-thread | bench-app-3, coordination",
        "kafka-admin-client-thread | bench-app-3-9f1c-admin, coordination",
        "bench-app-3-9f1c-StateUpdater-1, state updater",
        "Source Data Fetcher for Source: readings -> Filter (1/1)#0, fetcher",
        "Source: readings -> Filter (1/2)#0, task",
        "main, main",
        "parent-watch, other Java"
    })
    void shouldKnowWhatAThreadIsFor(String name, String family) {
        assertThat(ThreadTimes.family(name)).isEqualTo(family);
    }

    @Test
    void shouldFindThisThreadAtWork() {
        Usage started = Usage.now(0);
        double sum = 1;
        for (int i = 0; Usage.now(0).since(started).cpuNanos() < 20_000_000; i++) {
            sum += Math.sqrt(i);
        }

        Usage used = Usage.now(10).since(started);

        assertThat(sum).isPositive();
        assertThat(used.events()).isEqualTo(10);
        assertThat(used.cpuNanos()).isGreaterThanOrEqualTo(20_000_000);
        assertThat(used.familyNanos()).isNotEmpty();
    }
}
