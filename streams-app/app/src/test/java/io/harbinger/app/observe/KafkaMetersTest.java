package io.harbinger.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaMetersTest {

    @ParameterizedTest
    @CsvSource({
        "kafka.stream.state.estimate.num.keys, true",
        "kafka.stream.state.put.latency.avg, false",
        "kafka.stream.state.updater.restore.records.rate, true",
        "kafka.stream.task.process.total, true",
        "kafka.consumer.node.request.total, false",
        "kafka.consumer.fetch.manager.records.lag, true",
        "harbinger.alerts.active, true"
    })
    void shouldKeepWhatSaysSomething(String name, boolean kept) {
        MeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new KafkaMeters());

        registry.gauge(name, 1);

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .isEqualTo(kept ? java.util.List.of(name) : java.util.List.of());
    }
}
