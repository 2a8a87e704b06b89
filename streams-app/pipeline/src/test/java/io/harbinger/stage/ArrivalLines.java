package io.harbinger.stage;

import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What ingest forwards as lines of text, made at once: packed readings are filled again for the next ones. */
final class ArrivalLines {

    private ArrivalLines() {}

    static Stream<String> of(Object forwarded) {
        if (forwarded instanceof Arrival.Batch batch) {
            return batch.arrivals().stream().flatMap(ArrivalLines::of);
        }
        if (forwarded instanceof PackedReadings readings) {
            return IntStream.range(0, readings.size()).mapToObj(row -> line(readings, row));
        }
        if (forwarded instanceof EventArrived arrived) {
            return Stream.of("event " + arrived.event().id() + " at "
                    + arrived.original().offset() + " after " + arrived.watermark());
        }
        return forwarded instanceof TimeAdvanced advanced ? Stream.of("tick " + advanced.time()) : Stream.of();
    }

    private static String line(PackedReadings readings, int row) {
        return String.join(
                " ",
                List.of(
                        "packed",
                        readings.signal(row).metric(),
                        Double.toString(readings.value(row)),
                        "at",
                        Long.toString(readings.of(row).offset()),
                        "after",
                        Long.toString(readings.watermark())));
    }
}
