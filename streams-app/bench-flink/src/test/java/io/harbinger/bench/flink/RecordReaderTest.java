package io.harbinger.bench.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.bench.load.Readings;
import io.harbinger.bench.load.Workload;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.WireFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private final InputCodec codec = new InputCodec(WireFormat.singleObject());

    @Test
    void shouldReadReadingsAndTicks() throws IOException {
        var reading = new Readings(new Workload(1, 1, Duration.ofSeconds(1), 7)).at(0);
        List<Reading> read = new ArrayList<>();
        var reader = new RecordReader();
        var out = new ListCollector<>(read);

        reader.deserialize(new ConsumerRecord<>("t", 0, 0, new byte[] {1}, codec.encode(reading)), out);
        reader.deserialize(new ConsumerRecord<>("t", 0, 1, null, codec.encodeTick(5_000)), out);

        assertThat(read)
                .containsExactly(new Reading(reading.node(), reading.time(), reading.value()), Reading.tick(5_000));
        assertThat(read).extracting(Reading::isTick).containsExactly(false, true);
    }
}
