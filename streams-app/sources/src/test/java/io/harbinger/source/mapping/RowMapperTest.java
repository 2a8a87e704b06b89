package io.harbinger.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user's own mapping can say. */
class RowMapperTest {

    private static final Table GATES = Table.mappedBy("""
            name: gates
            file: {delimiter: ";", nulls: ["", "-"]}
            filters:
              - {column: status, equals: [done, partly]}
              - {column: box, matches: "[A-Z]{4}\\\\d{7}", otherwise: reject}
              - {column: port, not: [TEST]}
            event:
              kind: logistics
              node: "{port}"
              type: {from: "{move}", codes: {IN: GTIN, OUT: GTOT}}
              classifier: "{class}"
              lane: "{from}>{to}"
              shipment: "{box}"
              eventTime: {from: "{when}", formats: ["dd.MM.yyyy HH:mm", iso], zone: Europe/Berlin}
              quantity: {from: ["{net}", "{gross}"], decimal: ",", group: ".", factor: 0.001, nulls: ["?"]}
              unit: t
            """);

    private static final String HEADER = "port;move;class;from;to;box;when;net;gross;status\n";

    @Test
    void shouldTranslateCodesConvertUnitsAndReadLocalTimes() {
        var event = (LogisticsEvent)
                GATES.events(HEADER + " DEHAM ;IN;ACT;CNSHA;DEHAM;MSKU1234567;01.07.2021 12:00;21.500,5;;done")
                        .get(0);

        assertThat(event.node()).isEqualTo("DEHAM");
        assertThat(event.type()).isEqualTo(LogisticsType.GTIN);
        assertThat(event.route().lane()).isEqualTo("CNSHA>DEHAM");
        assertThat(Instant.ofEpochMilli(event.time())).isEqualTo("2021-07-01T10:00:00Z");
        assertThat(event.load().quantity()).isEqualTo(21.5005);
        assertThat(event.id()).startsWith("gates/DEHAM/2021-07-01T10:00:00Z/GTIN/CNSHA>DEHAM/MSKU1234567#");
    }

    @Test
    void shouldTakeTheNextAlternativeAndLeaveOutWhatHasAMissingPart() {
        var event = (LogisticsEvent)
                GATES.events(HEADER + "DEHAM;OUT;-;CNSHA;-;MSKU1234567;2021-07-01T12:00Z;?;2000;partly")
                        .get(0);

        assertThat(event.route().lane()).isNull();
        assertThat(event.load().quantity()).isEqualTo(2.0);
        assertThat(event.classifier().name()).isEqualTo("ACT");
        assertThat(Instant.ofEpochMilli(event.time())).isEqualTo("2021-07-01T12:00:00Z");
    }

    @Test
    void shouldLeaveOutOrRefuseWhatAFilterDoesNotTake() {
        String rows = HEADER
                + "DEHAM;IN;ACT;A;B;MSKU1234567;2021-07-01;1;1;void\n"
                + "TEST;IN;ACT;A;B;MSKU1234567;2021-07-01;1;1;done\n"
                + "DEHAM;IN;ACT;A;B;MSKU12;2021-07-01;1;1;done\n";

        assertThat(GATES.rejections(rows)).singleElement().satisfies(rejection -> {
            assertThat(rejection.field()).isEqualTo("box");
            assertThat(rejection.value()).isEqualTo("MSKU12");
            assertThat(rejection.detail()).isEqualTo("must match [A-Z]{4}\\d{7} (a filter of the mapping)");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-;IN;ACT;A;B;MSKU1234567;2021-07-01;1;1;done|port||MISSING_FIELD|node must not be empty",
                "X;UP;ACT;A;B;MSKU1234567;2021-07-01;1;1;done|move|UP|UNKNOWN_CODE|is none of the mapping's codes IN, OUT",
                "X;IN;act;A;B;MSKU1234567;2021-07-01;1;1;done|class|act|UNKNOWN_CODE|must be one of PLN, EST, ACT",
                "X;IN;ACT;A;B;MSKU1234567;7/1/21;1;1;done|when|7/1/21|BAD_TIME|a time is expected, written as"
                        + " dd.MM.yyyy HH:mm or iso",
                "X;IN;ACT;A;B;MSKU1234567;;1;1;done|when||MISSING_FIELD|eventTime must not be empty",
                "X;IN;ACT;A;B;MSKU1234567;2021-07-01;-3;1;done|net|-3|NEGATIVE|quantity must be at least 0",
                "X;IN;ACT;A;B;MSKU1234567;2021-07-01;NaN;1;done|net|NaN|NOT_FINITE|a finite number is expected",
                "X;IN;ACT;A;B;MSKU1234567;2021-07-01;1.5;1;done|net|1.5|NOT_A_NUMBER|a number is expected, decimals"
                        + " after ',', digits grouped by '.' (the mapping's decimal and group)"
            })
    void shouldSayFieldValueAndWhatIsAllowed(String row, String field, String value, Reason reason, String detail) {
        assertThat(GATES.rejections(HEADER + row)).singleElement().satisfies(rejection -> {
            assertThat(rejection.field()).isEqualTo(field);
            assertThat(rejection.value()).isEqualTo(value == null ? "" : value);
            assertThat(rejection.reason()).isEqualTo(reason);
            assertThat(rejection.detail()).isEqualTo(detail);
        });
    }

    @Test
    void shouldRefuseARowOfAnotherWidth() {
        assertThat(GATES.rejections(HEADER + "X;IN\n")).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(rejection.detail()).isEqualTo("the row has 2 columns, the header has 10");
        });
        assertThat(GATES.rejections(HEADER + "X;IN;ACT;A;B;MSKU1234567;2021-07-01;1;1;done;;\n"))
                .singleElement()
                .satisfies(rejection ->
                        assertThat(rejection.detail()).isEqualTo("the row has 12 columns, the header has 10"));
    }

    @Test
    void shouldRefuseOnlyTheBadCellsOfAWideRow() {
        var table = Table.shipped("cyport");
        String rows = "port,2015-01-01,2015-01-02,2015-01-03\n7,x,2.5,4\n";

        assertThat(table.rejections(rows))
                .extracting("field", "value", "reason")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2015-01-01", "x", Reason.NOT_A_NUMBER),
                        org.assertj.core.groups.Tuple.tuple("2015-01-02", "2.5", Reason.NOT_A_NUMBER));
    }

    @Test
    void shouldMeltByPatternWithTheGroupAsLabel() {
        var events = Table.mappedBy("""
                        name: tanks
                        event: {kind: sensor, node: "{site}", metric: level, unit: "%", eventTime: "{t}"}
                        melt:
                          - pattern: "tank_(.+)"
                            event: {sensor: "{$label}", value: {from: "{$value}", factor: 100}}
                        """).events("site,t,tank_a,note,tank_b\nX,2020-01-01T00:00Z,0.5,,0.25\n");

        assertThat(events)
                .extracting(event -> ((SensorReading) event).sensor() + "=" + ((SensorReading) event).value())
                .containsExactly("a=50.0", "b=25.0");
    }

    @Test
    void shouldTakeAPeriodFromTwoColumns() {
        var table = Table.mappedBy("""
                name: trade
                event:
                  kind: trade
                  product: "{hs}"
                  reporter: CN
                  partner: "{to}"
                  flow: {from: "{dir}", codes: {exp: X, imp: M}}
                  periodStart: "{from}"
                  eventTime: {from: "{until}", period: day}
                """);

        var flow = (TradeFlow) table.events("hs,to,dir,from,until\n250410,DE,imp,2020-01-01,2020-03-31\n")
                .get(0);

        assertThat(Instant.ofEpochMilli(flow.periodStart())).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(Instant.ofEpochMilli(flow.time())).isEqualTo("2020-03-31T23:59:59.999Z");
        assertThat(table.rejections("hs,to,dir,from,until\n250410,DE,imp,2020-04-01,2020-03-31\n"))
                .extracting("reason", "field")
                .isEqualTo(List.of(org.assertj.core.groups.Tuple.tuple(Reason.BAD_TIME, "from")));
    }

    @Test
    void shouldUseTheIdThatTheMappingMakes() {
        var events = Table.mappedBy("""
                        name: heat
                        event:
                          kind: sensor
                          id: "{$file}:{$line}"
                          node: a
                          sensor: "{{b}}"
                          metric: c
                          value: "{v}"
                          unit: Cel
                          eventTime: {from: "{d} {t}", formats: [yyyy-MM-dd HH:mm]}
                        """).inFile("cold store").events("d,t,v\n2020-01-01,10:30,1\n");

        assertThat(events)
                .containsExactly(new SensorReading(
                        "cold store:2",
                        "a",
                        null,
                        "{b}",
                        "c",
                        1,
                        "Cel",
                        Instant.parse("2020-01-01T10:30:00Z").toEpochMilli()));
    }

    private static final Table MOVES = Table.mappedBy("""
            name: moves
            event: {kind: logistics, node: "{node}", type: CALL, eventTime: "{time}"}
            """);

    @Test
    void shouldTellMovementsOfOneTimeApartByTheirWholeRow() {
        List<Event> events = MOVES.events("node,time,truck\nA,2024-03-01T10:00:00Z,T1\nA,2024-03-01T10:00:00Z,T2\n"
                + "A,2024-03-01T10:00:00Z, T1\nA,2024-03-01T10:00:00Z,T1\n");

        List<String> ids = events.stream().map(Event::id).toList();
        assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
        assertThat(ids.subList(2, 4)).containsOnly(ids.get(0));
    }

    @Test
    void shouldRefuseACellOnceThatSeveralFieldsUse() {
        Table table = Table.mappedBy("""
                name: gates
                event: {kind: logistics, node: "{port}", eventTime: "{day}", type: CALL}
                melt:
                  - columns: [n]
                    event: {count: "{$value}"}
                  - columns: [n]
                    event: {quantity: "{$value}", unit: t}
                """);

        assertThat(table.rejections("port,day,n\na,2024-01-01,-1\n")).hasSize(1);
    }

    /** What the pipeline would refuse is told with its column, while the row is at hand. */
    @Test
    void shouldRefuseWhatBreaksARuleOfEventsByItsColumn() {
        var table = Table.mappedBy("""
                name: sensors
                event: {kind: sensor, node: "{place}", sensor: "{tag}", metric: m, value: "{v}", unit: "{uom}",
                  eventTime: "{at}"}
                """);

        List<Rejection> rejections = table.rejections(
                "place,tag,v,uom,at\nN,a,1,°F,2024-01-01T00:00Z\n" + "x".repeat(2000) + ",a,1,Cel,2024-01-01T00:00Z\n");

        assertThat(rejections)
                .extracting(Rejection::reason, Rejection::field)
                .containsExactly(tuple(Reason.UNKNOWN_UNIT, "uom"), tuple(Reason.TOO_LONG, "place"));
        assertThat(rejections.get(0).detail()).startsWith("unit is not a UCUM code");
    }

    @Test
    void shouldNameAnEventOfLongNamesByTheirHash() {
        var table = Table.mappedBy("""
                name: sensors
                event: {kind: sensor, node: "{place}", sensor: "{tag}", metric: m, value: "{v}", unit: Cel,
                  eventTime: "{at}"}
                """);
        String row = "N".repeat(200) + "," + "s".repeat(200) + ",1,2024-01-01T00:00Z\n";

        List<Event> events = table.events("place,tag,v,at\n" + row + row + row.replace("ss,", "st,"));

        assertThat(events.get(0).id())
                .matches("sensors/hash:[0-9a-f]{64}")
                .isEqualTo(events.get(1).id());
        assertThat(events.get(2).id()).isNotEqualTo(events.get(0).id());
    }
}
