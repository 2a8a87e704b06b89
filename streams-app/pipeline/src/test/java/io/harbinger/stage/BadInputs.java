package io.harbinger.stage;

import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.aReading;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.pipeline.Pipeline.bytes;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Reason;
import io.harbinger.testing.EventBuilder;
import io.harbinger.testing.ReadingBuilder;
import io.harbinger.testing.pipeline.Pipeline;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Records that are rejected, each with the reason and the field that its dead letter must name. */
final class BadInputs {

    /** Far enough behind any instant of these tests that no bound on time is met before it is meant to be. */
    static final String NOW = "2024-03-01T12:00:00Z";

    private BadInputs() {}

    static Stream<Arguments> all() {
        byte[] good = Pipeline.INPUT.encode(reading().reads(1));
        byte[] forged = good.clone();
        forged[5] ^= 1;
        byte[] huge = new byte[(1 << 18) + 1];
        System.arraycopy(good, 0, huge, 0, good.length);
        return Stream.concat(
                Stream.of(
                        bytesOf("truncated Avro", Arrays.copyOf(good, good.length - 3), Reason.MALFORMED, "eventTime"),
                        bytesOf("an unknown fingerprint", forged, Reason.UNKNOWN_SCHEMA, ""),
                        bytesOf("no Avro at all", bytes("{\"id\": 1}"), Reason.UNKNOWN_SCHEMA, ""),
                        bytesOf("an empty value", new byte[0], Reason.EMPTY_VALUE, ""),
                        bytesOf("a tombstone", null, Reason.EMPTY_VALUE, ""),
                        bytesOf("a byte more than is accepted", huge, Reason.TOO_LARGE, ""),
                        Arguments.of(
                                "an event of another topic",
                                IngestDriver.SENSORS,
                                bytes("suez"),
                                Pipeline.INPUT.encode(anEvent().on("2024-02-28").transits(1)),
                                Reason.UNKNOWN_SCHEMA,
                                ""),
                        Arguments.of("no key", IngestDriver.SENSORS, null, good, Reason.NULL_KEY, "key"),
                        Arguments.of(
                                "the key of another node",
                                IngestDriver.SENSORS,
                                bytes("malacca"),
                                good,
                                Reason.KEY_MISMATCH,
                                "key"),
                        Arguments.of(
                                "an event on the topic of ticks",
                                IngestDriver.TICKS,
                                bytes("suez"),
                                good,
                                Reason.UNKNOWN_SCHEMA,
                                "")),
                Stream.concat(fields(), times()));
    }

    private static Stream<Arguments> fields() {
        return Stream.of(
                event("NaN", reading().reads(Double.NaN), Reason.NOT_FINITE, "value"),
                event("+∞", reading().reads(Double.POSITIVE_INFINITY), Reason.NOT_FINITE, "value"),
                event("−∞", reading().reads(Double.NEGATIVE_INFINITY), Reason.NOT_FINITE, "value"),
                event("a quantity that is NaN", day().exports(Double.NaN), Reason.NOT_FINITE, "quantity"),
                event("a negative count", day().transits(-1), Reason.NEGATIVE, "count"),
                event("a negative quantity", day().exports(-0.5), Reason.NEGATIVE, "quantity"),
                event("a negative value", flow(1, -1), Reason.NEGATIVE, "primaryValue"),
                event("an infinite weight", flow(Double.POSITIVE_INFINITY, 1), Reason.NOT_FINITE, "netWgt"),
                event("an unknown unit", reading().measuring("level", "furlong").reads(1), Reason.UNKNOWN_UNIT, "unit"),
                event(
                        "an unknown unit of quantity",
                        day().carrying(1, "TEU").is(LogisticsType.EXPORT),
                        Reason.UNKNOWN_UNIT,
                        "unit"),
                event("a blank id", reading().id(" ").reads(1), Reason.MISSING_FIELD, "id"),
                event("a blank metric", reading().measuring("", "m").reads(1), Reason.MISSING_FIELD, "metric"),
                event("a lane like a tick", day().onLane("\u00000").arrives(), Reason.MALFORMED, "lane"),
                event("an id that is too long", reading().id("i".repeat(257)).reads(1), Reason.TOO_LONG, "id"),
                event("a name of 300 kB", day().named("n".repeat(250_000)).transits(1), Reason.TOO_LONG, "nodeName"),
                event("a lane that is too long", day().onLane("港".repeat(257)).arrives(), Reason.TOO_LONG, "lane"),
                event("a blank lane", day().onLane("").arrives(), Reason.MISSING_FIELD, "lane"));
    }

    private static Stream<Arguments> times() {
        return Stream.of(
                event(
                        "a time beyond the hour ahead",
                        reading().when("2024-03-01T13:00:00.001Z").reads(1),
                        Reason.FUTURE,
                        "eventTime"),
                event(
                        "a time beyond thirty days back",
                        reading().when("2024-01-31T11:59:59.999Z").reads(1),
                        Reason.TOO_OLD,
                        "eventTime"),
                event("the end of time", reading().when(Long.MAX_VALUE).reads(1), Reason.BAD_TIME, "eventTime"),
                event("the beginning of time", reading().when(Long.MIN_VALUE).reads(1), Reason.BAD_TIME, "eventTime"));
    }

    private static ReadingBuilder reading() {
        return aReading().at("suez").when(NOW);
    }

    private static EventBuilder day() {
        return anEvent().on("2024-02-28");
    }

    private static Event flow(double kilograms, double dollars) {
        return aFlow().on(LocalDate.of(2024, 2, 28)).weighing(kilograms).exports(dollars);
    }

    private static Arguments bytesOf(String name, byte[] value, Reason reason, String field) {
        return Arguments.of(name, IngestDriver.SENSORS, bytes("suez"), value, reason, field);
    }

    private static Arguments event(String name, Event event, Reason reason, String field) {
        String topic = switch (event.kind()) {
            case SENSOR -> IngestDriver.SENSORS;
            case LOGISTICS -> IngestDriver.LOGISTICS;
            case TRADE -> IngestDriver.TRADES;
        };
        return Arguments.of(name, topic, bytes(event.key()), Pipeline.INPUT.encode(event), reason, field);
    }
}
