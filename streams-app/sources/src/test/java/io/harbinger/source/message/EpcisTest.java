package io.harbinger.source.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormats;
import io.harbinger.source.SourceItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of EPCIS in the shapes in which they occur; one field at a time. */
class EpcisTest {

    private static final SourceFormat EPCIS = SourceFormats.named("epcis").orElseThrow();

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("events.jsonl"), text);
    }

    /** An object event with these fields more, or in place of its own. */
    private static String event(String fields) {
        return "{\"type\":\"ObjectEvent\",\"eventID\":\"e1\",\"eventTime\":\"2026-03-01T12:00:00Z\","
                + "\"readPoint\":{\"id\":\"urn:epc:id:sgln:0614141.07346.1234\"}" + (fields.isEmpty() ? "" : ",")
                + fields + "}";
    }

    private LogisticsEvent movement(String fields) throws IOException {
        return (LogisticsEvent) MessageItems.events(EPCIS, file(event(fields))).get(0);
    }

    private List<String> refusals(String text) throws IOException {
        return MessageItems.refusals(EPCIS, file(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shipping",
                "cbv:BizStep-shipping",
                "urn:epcglobal:cbv:bizstep:shipping",
                "https://ref.gs1.org/cbv/BizStep-shipping"
            })
    void shouldKnowAWordInEverySpelling(String word) throws IOException {
        assertThat(movement("\"bizStep\":\"" + word + "\"").type()).isEqualTo(LogisticsType.DEPA);
    }

    @ParameterizedTest
    @CsvSource({
        "arriving, ARRI", "departing, DEPA", "loading, LOAD", "unloading, DISC", "receiving, DELIVERY",
        "picking, PICK", "packing, STUF", "unpacking, STRP", "inspecting, OTHER", "of_nobody, OTHER"
    })
    void shouldMapBusinessSteps(String step, LogisticsType type) throws IOException {
        assertThat(movement("\"bizStep\":\"" + step + "\"").type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "urn:epc:id:sgln:0614141.07346.1234, 0614141073467/254/1234",
        "urn:epc:id:sgln:0012345.11111.400, 0012345111112/254/400",
        "urn:epc:id:sgln:0614141.07346.0, 0614141073467",
        "urn:epc:id:sgln:952005385011..0, 9520053850113",
        "https://id.gs1.org/414/0614141073467/254/1234, 0614141073467/254/1234",
        "https://example.com/some/path/414/0614141073467?x=1, 0614141073467",
        "urn:epc:id:sgln:1.2.3, urn:epc:id:sgln:1.2.3",
        "my yard, my yard",
    })
    void shouldNamePlacesByTheirGln(String uri, String node) throws IOException {
        Path one = file(
                "{\"type\":\"ObjectEvent\",\"eventID\":\"e\",\"eventTime\":\"2026-03-01T12:00:00Z\",\"bizLocation\":\""
                        + uri + "\"}");
        assertThat(MessageItems.events(EPCIS, one).get(0).key()).isEqualTo(node);
    }

    /** The offset of the time counts; the other one is for people, and used where the time has none. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, +02:00, 2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.5+01:00, -06:00, 2026-03-01T11:00:00.500Z",
        "2026-03-01T12:00:00+0100, +02:00, 2026-03-01T11:00:00Z",
        "2026-03-01T12:00:00, +02:00, 2026-03-01T10:00:00Z",
    })
    void shouldNotShiftTimes(String time, String zone, String expected) throws IOException {
        Path one = file("{\"type\":\"ObjectEvent\",\"eventID\":\"e\",\"bizLocation\":\"x\",\"eventTime\":\"" + time
                + "\",\"eventTimeZoneOffset\":\"" + zone + "\"}");
        assertThat(MessageItems.events(EPCIS, one).get(0).time())
                .isEqualTo(java.time.Instant.parse(expected).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T12:00:00",
                "1969-12-31T23:59:59Z",
                "1970-01-01T00:30:00+01:00",
                "9999-12-31T23:30:00-01:00",
                "+292278994-08-17T07:12:55Z",
                "2026-02-30T12:00:00Z",
                "yesterday",
                "1772366400000",
            })
    void shouldRefuseTimesThatAreNone(String time) throws IOException {
        assertThat(refusals("{\"type\":\"ObjectEvent\",\"bizLocation\":\"x\",\"eventTime\":\"" + time + "\"}"))
                .singleElement()
                .asString()
                .contains("1 refused /eventTime '" + time + "' refused (BAD_TIME)");
    }

    @Test
    void shouldTakeEmptyListsAndListsOfOne() throws IOException {
        LogisticsEvent empty =
                movement("\"epcList\":[],\"childEPCs\":[],\"bizTransactionList\":[],\"quantityList\":[]");
        assertThat(empty.load().count()).isNull();
        assertThat(empty.load().quantity()).isNull();
        LogisticsEvent one = movement("\"epcList\":\"urn:epc:id:sgtin:1.2.3\","
                + "\"sourceList\":{\"type\":\"location\",\"source\":\"A\"},"
                + "\"destinationList\":[{\"type\":\"urn:epcglobal:cbv:sdt:location\",\"destination\":\"B\"}],"
                + "\"bizTransactionList\":{\"type\":\"urn:epcglobal:cbv:btt:bol\",\"bizTransaction\":\"b7\"}");
        assertThat(one.load().count()).isEqualTo(1);
        assertThat(one.route().lane()).isEqualTo("A>B");
        assertThat(one.route().shipment()).isEqualTo("b7");
    }

    @Test
    void shouldAddQuantitiesOfOneUnitAlone() throws IOException {
        assertThat(movement("\"quantityList\":[{\"quantity\":2,\"uom\":\"KGM\"},{\"quantity\":0.5,\"uom\":\"KGM\"}]")
                        .load())
                .extracting(LogisticsEvent.Load::quantity, LogisticsEvent.Load::unit)
                .containsExactly(2.5, "kg");
        assertThat(movement("\"quantityList\":[{\"quantity\":2,\"uom\":\"KGM\"},{\"quantity\":3}]")
                        .load()
                        .quantity())
                .isNull();
    }

    private static String report(String fields) {
        return event(
                "\"bizStep\":\"sensor_reporting\",\"sensorElementList\":[{\"sensorReport\":[{\"type\":\"gs1:MT-Temperature\""
                        + "," + fields + "}]}]");
    }

    @ParameterizedTest
    @CsvSource({"CEL, Cel", "Cel, Cel", "FAH, [degF]", "P1, %", "2N, dB", "59, [ppm]", "A93, g/m3", "[degF], [degF]"})
    void shouldTakeUnitsOfBothRegisters(String given, String unit) throws IOException {
        var reading =
                (SensorReading) MessageItems.events(EPCIS, file(report("\"value\":4.5,\"uom\":\"" + given + "\"")))
                        .get(0);
        assertThat(reading.unit()).isEqualTo(unit);
        assertThat(reading.metric()).isEqualTo("temperature");
    }

    /** The pointer leads to what is wrong, and nothing of the event is lost. */
    @Test
    void shouldRefuseAnUnknownUnitByNameAndKeepTheBytes() throws IOException {
        String text = report("\"value\" : 4.50,\"uom\":\"C35\"");
        SourceItem item = MessageItems.of(EPCIS, file("\n" + text)).get(0);
        assertThat(MessageItems.line(item))
                .startsWith("2 refused /sensorElementList/0/sensorReport/0/uom 'C35' refused (UNKNOWN_UNIT)");
        assertThat(((SourceItem.Rejected) item).original()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldTellReportsOfOneSensorApart() throws IOException {
        String text = event(
                "\"sensorElementList\":[{\"sensorMetadata\":{\"deviceID\":\"d\",\"time\":\"2026-03-01T11:00:00Z\"},"
                        + "\"sensorReport\":[{\"type\":\"Temperature\",\"value\":1},{\"type\":\"Temperature\",\"value\":2},"
                        + "{\"type\":\"Temperature\",\"component\":\"cbv:Comp-x\",\"value\":3},{\"type\":\"Speed\",\"value\":4},"
                        + "{\"type\":\"Door\",\"booleanValue\":true},{\"type\":\"Text\",\"stringValue\":\"s\"},"
                        + "{\"type\":\"Temperature\",\"exception\":\"ALARM_CONDITION\",\"value\":\"5.5\",\"uom\":\"CEL\"}]}]");
        assertThat(MessageItems.events(EPCIS, file(text)).stream()
                        .filter(SensorReading.class::isInstance)
                        .map(SensorReading.class::cast)
                        .map(each -> each.id() + " " + each.sensor() + " " + each.metric() + " " + each.value()))
                .containsExactly(
                        "e1#0.0 d temperature 1.0",
                        "e1#0.1 d/1 temperature 2.0",
                        "e1#0.2 d/x temperature 3.0",
                        "e1#0.3 d speed 4.0",
                        "e1#0.4 d door 1.0",
                        "e1#0.6!alarm d alarm 1.0",
                        "e1#0.6 d/2 temperature 5.5");
    }

    private String idOf(String text) throws IOException {
        return MessageItems.events(EPCIS, file(text)).get(0).id();
    }

    @Test
    void shouldNameAnEventWithoutIdByAllThatItSays() throws IOException {
        String event = "{\"type\":\"ObjectEvent\",\"eventTime\":\"2026-03-01T12:00:00Z\",\"readPoint\":{\"id\":\"x\"},"
                + "\"epcList\":[\"a\",\"b\"],\"bizStep\":\"shipping\",\"ex:own\":{\"n\":1.50}}";
        String same =
                "{\"ex:own\":{\"n\":1.5},\"bizStep\":\"cbv:BizStep-shipping\",\"epcList\":[\"b\",\"a\"],\"childEPCs\":[],"
                        + "\"readPoint\":{\"id\":\"x\"},\"recordTime\":\"2026-03-01T13:00:00Z\",\"type\":\"gs1:ObjectEvent\","
                        + "\"eventTime\":\"2026-03-01T13:00:00+01:00\"}";
        String id = idOf(event);
        assertThat(id).startsWith("hash:").isEqualTo(idOf(same));
        for (String other : List.of(
                event.replace("1.50", "1.51"),
                event.replace("\"a\"", "\"c\""),
                event.replace("shipping", "receiving"),
                event.replace("12:00:00Z", "12:00:01Z"),
                event.replace("\"x\"", "\"y\""))) {
            assertThat(idOf(other)).isNotEqualTo(id);
        }
    }

    /** The declaration of an event without id has the same id, so that it finds it. */
    @Test
    void shouldWithdrawWhatIsDeclaredWrong() throws IOException {
        String fields =
                "\"bizStep\":\"shipping\",\"sensorElementList\":[{\"sensorReport\":[{\"type\":\"T\",\"value\":1}]}]";
        String event = event(fields).replace("\"eventID\":\"e1\",", "");
        String declared = event.replace(
                "\"bizStep\"", "\"errorDeclaration\":{\"declarationTime\":\"2026-03-05T07:00:00-05:00\"},\"bizStep\"");
        assertThat(MessageItems.events(EPCIS, file(declared + "\n" + event)))
                .hasSize(4)
                .satisfies(events -> {
                    assertThat(events.get(2).id()).isEqualTo(events.get(0).id());
                    assertThat(events.get(3).id()).isEqualTo(events.get(1).id());
                })
                .extracting(
                        each -> each.revision().retracted(),
                        each -> java.time.Instant.ofEpochMilli(each.time()).toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, "2026-03-01T12:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple(false, "2026-03-01T12:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple(true, "2026-03-05T12:00:00Z"),
                        org.assertj.core.groups.Tuple.tuple(true, "2026-03-05T12:00:00Z"));
    }

    @Test
    void shouldRefuseWhatIsAtNoNodeOrOfNoKind() throws IOException {
        assertThat(refusals("{\"type\":\"ObjectEvent\",\"eventTime\":\"2026-03-01T12:00:00Z\"}"))
                .singleElement()
                .asString()
                .startsWith("1 refused /readPoint refused (MISSING_FIELD)");
        assertThat(refusals("[{\"type\":\"PartyEvent\"}]"))
                .singleElement()
                .asString()
                .startsWith("1 refused /0/type 'PartyEvent' refused (UNKNOWN_CODE): must be one of [AggregationEvent");
        assertThat(refusals(event("\"quantityList\":[{\"quantity\":\"many\"}]")))
                .containsExactly("1 refused /quantityList/0/quantity 'many' refused (NOT_A_NUMBER): must be a number");
    }

    @Test
    void shouldRefuseAnotherEncoding() throws IOException {
        Path file = Files.write(folder.resolve("x.json"), event("").getBytes(StandardCharsets.UTF_16LE));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> MessageItems.of(EPCIS, file))
                .hasMessageEndingWith("x.json: is UTF-16 or UTF-32: convert it to UTF-8");
    }
}
