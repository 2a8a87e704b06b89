package io.harbinger.source.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.yaml.Loaded;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingFileTest {

    @Test
    void shouldNameEveryMistakeAtOnceWithItsLine() {
        var problems = problems("""
                name: My Ports
                order: sideways
                file:
                  delimiter: ";;"
                  encoding: UTF-9
                filters:
                  - {column: a, equals: [x], matches: y}
                  - {column: a, matches: "("}
                event:
                  kind: logistics
                  node: "{port"
                  type: TRANZIT
                  nod: x
                  eventTime: {from: "{date}", formats: [HH:mm], zone: Mars, period: decade}
                  quantity: {from: "{q}", factor: 0, decimal: ",", group: ","}
                """);

        assertThat(problems)
                .containsExactly(
                        "m.yaml:1:7: name must be of a-z, 0-9, dots and dashes, was 'My Ports'",
                        "m.yaml:2:8: order must be one of time, file; was 'sideways'",
                        "m.yaml:4:14: file.delimiter must be one character or tab, was ';;'",
                        "m.yaml:5:13: file.encoding 'UTF-9' is unknown; examples are UTF-8, ISO-8859-1, windows-1252,"
                                + " GBK",
                        "m.yaml:7:5: filters[0] must have exactly one of equals, not, matches",
                        "m.yaml:8:26: filters[1].matches '(' is not a regular expression: Unclosed group",
                        "m.yaml:11:9: event.node '{port' opens a brace that is never closed",
                        "m.yaml:12:9: event.type 'TRANZIT' must be one of OTHER, ARRI, DEPA, GTIN, GTOT, LOAD, DISC,"
                                + " PICK, DROP, STUF, STRP, TRANSIT, CALL, IMPORT, EXPORT, DELIVERY",
                        "m.yaml:13:3: event.nod is an unknown key; did you mean 'node'?",
                        "m.yaml:14:40: event.eventTime.formats 'HH:mm' is no time format: 'HH:mm' has no year; write"
                                + " iso, epoch-s, epoch-ms or a pattern such as yyyy-MM-dd HH:mm:ss",
                        "m.yaml:14:55: event.eventTime.zone 'Mars' is unknown; examples are UTC, +08:00, Asia/Shanghai",
                        "m.yaml:14:69: event.eventTime.period must be one of hour, day, week, month, quarter, year, written; was"
                                + " 'decade'",
                        "m.yaml:15:35: event.quantity.factor must not be 0");
    }

    @Test
    void shouldRefuseAnEventThatLacksARequiredField() {
        assertThat(problems("""
                name: gates
                event:
                  kind: logistics
                  node: "{port}"
                """))
                .containsExactly(
                        "m.yaml:3:3: event lacks eventTime, which every logistics event needs",
                        "m.yaml:3:3: event lacks type, which every logistics event needs");
    }

    @Test
    void shouldRefuseAMeltWhoseEventLacksARequiredField() {
        assertThat(problems("""
                name: gates
                event: {kind: logistics, node: "{port}", eventTime: "{day}"}
                melt:
                  - columns: [a]
                    event: {type: CALL}
                  - columns: [b]
                    event: {count: "{$value}"}
                """)).containsExactly("m.yaml:6:5: melt[1] lacks type, which every logistics event needs");
    }

    @Test
    void shouldRefuseTradeWithoutAPeriod() {
        assertThat(problems("""
                name: trade
                event: {kind: trade, product: a, reporter: b, partner: c, flow: X, eventTime: "{t}"}
                """))
                .containsExactly("m.yaml:2:8: event covers no period: give eventTime a period, or give periodStart");
    }

    @Test
    void shouldRefuseAFieldOfAnotherKindAndValuesWithoutAMelt() {
        assertThat(problems("""
                name: heat
                event:
                  {kind: sensor, node: a, sensor: b, metric: c, value: "{$value}", unit: Cel, eventTime: "{t}", lane: x}
                """))
                .hasSize(2)
                .anyMatch(line -> line.contains("event.lane is an unknown key"))
                .anyMatch(line -> line.contains("event.value uses {$column}, {$label} or {$value}, which only a melt"));
    }

    @Test
    void shouldRefuseAnUnknownDollarWordAndAnUnknownTopLevelKey() {
        assertThat(problems("""
                name: heat
                evnet: x
                event: {kind: sensor, node: "{$fil}", sensor: b, metric: c, value: "1", unit: Cel, eventTime: "{t}"}
                """))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("m.yaml:2:1: evnet is an unknown key"))
                .anyMatch(line -> line.contains("{$fil} is unknown; known are {$file}, {$line}"));
    }

    @Test
    void shouldRefuseAFormatThatNobodyOffers() {
        assertThat(problems("name: e\nformat: cvs\nevent: {kind: sensor}\n"))
                .anyMatch(line -> line.startsWith("m.yaml:2:")
                        && line.contains("must be one of csv, json, dcsa, epcis, epcis-xml, was 'cvs'"));
    }

    @Test
    void shouldReadEveryShippedMapping() {
        for (String name : Mappings.names()) {
            assertThat(Mappings.named(name)).hasValueSatisfying(mapping -> {
                assertThat(mapping.name()).isEqualTo(name);
                assertThat(mapping.about()).isNotBlank();
            });
        }
        assertThat(Mappings.named("nothing")).isEmpty();
    }

    private static List<String> problems(String yaml) {
        Loaded<Mapping> loaded = MappingFile.parse("m.yaml", yaml);
        return loaded.problems().stream().map(Object::toString).toList();
    }
}
