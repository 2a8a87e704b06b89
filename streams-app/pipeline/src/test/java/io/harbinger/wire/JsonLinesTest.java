package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.SensorReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    private static final String SENSOR = "{\"event\":\"SensorReading\",\"id\":\"r-1\",\"node\":\"CNSHA\","
            + "\"nodeName\":\"Shanghai 上海\",\"sensor\":\"crane-7/motor\",\"metric\":\"temperature\","
            + "\"value\":61.25,\"unit\":\"Cel\",\"eventTime\":\"2021-03-24T23:59:59.999Z\",\"revision\":0,\"retracted\":false}";

    private final JsonLines json = new JsonLines();

    static Stream<Event> examples() {
        return Examples.ALL.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AlertTransition", "RiskScore", "IndicatorValue"})
    void shouldWriteOutputsAsTheGoldenFileHasThem(String record) {
        OutputRecords records = new OutputRecords("3", "replay-1");
        SpecificRecord value = switch (record) {
            case "AlertTransition" -> records.alert(Alerts.TRANSITION, Alerts.DETAILS, List.of());
            case "RiskScore" -> records.score(Alerts.ASSESSMENT, Alerts.DETAILS);
            default -> records.value(Alerts.SUEZ, Alerts.FULL, true);
        };

        assertThat(json.write(value)).isEqualTo(golden(record));
    }

    @Test
    void shouldTakeAnEventWithoutARevisionForAFirstStatement() {
        String line = SENSOR.replace(",\"revision\":0,\"retracted\":false", "");

        assertThat(json.readEvent(line)).isEqualTo(Parsed.ok(Examples.SENSOR));
    }

    @Test
    void shouldWriteAnEventWithItsNameFirst() {
        assertThat(json.writeEvent(Examples.SENSOR)).isEqualTo(SENSOR);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldReadWhatItWrote(Event event) {
        assertThat(json.readEvent(json.writeEvent(event))).isEqualTo(Parsed.ok(event));
    }

    @Test
    void shouldWriteNumbersShortestAndReadThemBackTheSame() {
        Random random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            Event event = new SensorReading("r", "n", null, "s", "m", value, "1", i);

            assertThat(json.readEvent(json.writeEvent(event)))
                    .as("seed 42, %d", i)
                    .isEqualTo(Parsed.ok(event));
        }
        // Double.toString of JDK 17 needs 17 digits for this one.
        assertThat(json.writeEvent(new SensorReading("r", "n", null, "s", "m", 2e23, "1", 0)))
                .contains("\"value\":2.0E23,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2021-03-25T07:59:59.999+08:00\"", "\"2021-03-24T23:59:59.999Z\"", "1616630399999"})
    void shouldReadTimesWithAnyZoneOrInMillis(String time) {
        String line = SENSOR.replace("\"2021-03-24T23:59:59.999Z\"", time);

        assertThat(json.readEvent(line)).isEqualTo(Parsed.ok(Examples.SENSOR));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldInferTheRecordWhenTheNameIsMissing(Event event) {
        String line = json.writeEvent(event).replaceFirst("\"event\":\"\\w+\",", "");

        assertThat(json.readEvent(line)).isEqualTo(Parsed.ok(event));
    }

    @Test
    void shouldTakeAbsentNullableFieldsForNull() {
        String line = "{\"type\":\"OTHER\",\"classifier\":\"ACT\",\"id\":\"l-2\",\"node\":\"n\",\"eventTime\":0}";

        assertThat(json.readEvent(line)).isEqualTo(Parsed.ok(Examples.BARE_LOGISTICS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id":"r-1" | "id":null | MISSING_FIELD | id | required
            "id":"r-1", | | MISSING_FIELD | id | required
            "id":"r-1" | "id":7 | MALFORMED | id | quotes
            "value":61.25 | "value":"61,25" | NOT_A_NUMBER | value | number
            "value":61.25 | "value":"NaN" | NOT_A_NUMBER | value | number
            "value":61.25 | "value":[1] | NOT_A_NUMBER | value | number
            "metric" | "metrik" | UNKNOWN_CODE | metrik | sensor, metric, value
            "2021-03-24T23:59:59.999Z" | "2021-03-24T23:59" | BAD_TIME | eventTime | zone
            "2021-03-24T23:59:59.999Z" | "24.03.2021" | BAD_TIME | eventTime | ISO-8601
            "2021-03-24T23:59:59.999Z" | 1.5 | BAD_TIME | eventTime | whole
            "2021-03-24T23:59:59.999Z" | 99999999999999999999 | BAD_TIME | eventTime | whole
            "2021-03-24T23:59:59.999Z" | "+999999999-01-01T00:00:00Z" | BAD_TIME | eventTime | ISO-8601
            "SensorReading" | "Sensor" | UNKNOWN_CODE | event | SensorReading, LogisticsEvent, TradeFlow
            "id":"r-1" | "id":"r","id":"r" | MALFORMED | `` | Duplicate
            61.25 | NaN | MALFORMED | `` | not JSON
            """)
    void shouldNameFieldAndValueWhenALineIsWrong(
            String right, String wrong, Reason reason, String field, String detail) {
        String line = SENSOR.replace(right, wrong == null ? "" : wrong);
        assertThat(line).isNotEqualTo(SENSOR);

        Rejection rejection = rejection(line);

        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.field()).isEqualTo(field);
        assertThat(rejection.detail()).contains(detail);
    }

    @Test
    void shouldListTheAllowedCodes() {
        Rejection rejection = rejection(json.writeEvent(Examples.LOGISTICS).replace("\"TRANSIT\"", "\"SAIL\""));

        assertThat(rejection.message()).contains("type 'SAIL'", "UNKNOWN_CODE", "ARRI, DEPA", "DELIVERY");
    }

    @Test
    void shouldRefuseACountWithAFraction() {
        Rejection rejection = rejection(json.writeEvent(Examples.LOGISTICS).replace("\"count\":14", "\"count\":14.5"));

        assertThat(rejection.message()).contains("count '14.5'", "whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "7", "\"x\"", "{", "{\"a\":1} {\"b\":2}", "null", "\u0000"})
    void shouldRefuseWhatIsNoJsonObject(String line) {
        assertThat(rejection(line).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void shouldRefuseAnEmptyLineAndOneThatNamesNoRecord() {
        assertThat(rejection("  ").reason()).isEqualTo(Reason.EMPTY_VALUE);
        assertThat(rejection("{\"id\":\"x\"}").field()).isEqualTo("event");
        assertThat(rejection("[".repeat(100_000)).reason()).isEqualTo(Reason.MALFORMED);
    }

    private Rejection rejection(String line) {
        var parsed = json.readEvent(line);
        assertThat(parsed).isInstanceOf(Parsed.Rejected.class);
        return ((Parsed.Rejected<Event>) parsed).rejection();
    }

    private static String golden(String record) {
        try (var in = JsonLinesTest.class.getResourceAsStream("/wire/" + record + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
