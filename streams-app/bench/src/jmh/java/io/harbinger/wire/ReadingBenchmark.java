package io.harbinger.wire;

import io.harbinger.domain.dedup.Fingerprint;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.SensorReading;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From the bytes of a reading's record to what its subject buffers: decoded and checked, or taken where it lies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {

    private static final int READINGS = 1_000;
    private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final int MOST_BYTES = 1 << 18;

    private final InputCodec codec = new InputCodec(WireFormat.singleObject());
    private final ReadingScanner scanner = new ReadingScanner(codec);
    private final byte[][] values = new byte[READINGS][];

    @Setup
    public void encode() {
        for (int i = 0; i < READINGS; i++) {
            String node = "CNSHA-" + (1_000_000 + i);
            SensorReading reading = new SensorReading(
                    node + "-t1-" + i, node, null, "t1", "temperature", 20 + i % 100 / 10.0, "Cel", START + i);
            values[i] = codec.encode(reading);
            scanner.learn(values[i], reading);
        }
    }

    @Benchmark
    @OperationsPerInvocation(READINGS)
    public void decoded(Blackhole hole) {
        for (byte[] value : values) {
            Parsed<InputRecord> parsed = codec.decode(EventKind.SENSOR, value, MOST_BYTES);
            SensorReading reading = (SensorReading) ((InputRecord.OfEvent) ((Parsed.Ok<InputRecord>) parsed).value()).event();
            hole.consume(EventRules.check(reading));
            CRC32C crc = new CRC32C();
            crc.update(value);
            hole.consume(Fingerprint.of(reading.id(), (int) crc.getValue()));
            hole.consume(reading);
        }
    }

    @Benchmark
    @OperationsPerInvocation(READINGS)
    public void takenFromItsBytes(Blackhole hole) {
        for (byte[] value : values) {
            if (!scanner.scan(value)) {
                throw new IllegalStateException("it is of the usual form");
            }
            hole.consume(scanner.fingerprint());
            hole.consume(scanner.time());
            hole.consume(scanner.value());
            hole.consume(scanner.signal());
        }
    }
}
