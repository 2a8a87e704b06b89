package io.harbinger.source.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.event.EventKind;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceException;
import io.harbinger.source.SourceItem;
import io.harbinger.source.file.Sources;
import io.harbinger.source.mapping.Mapping;
import io.harbinger.source.mapping.MappingFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft is always a mapping that reads the rows it was made from. */
class MappingDraftTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"deliveries, LOGISTICS", "customs, TRADE", "tanks, SENSOR"})
    void shouldReadTheExamplesByItsOwnDraft(String name, EventKind kind) throws IOException {
        Path data = Path.of("../examples/mapping", name + ".csv");

        Mapping mapping = drafted(data);

        assertThat(mapping.kinds()).isEqualTo(Set.of(kind));
        assertThat(accepted(mapping, data, 2)).isGreaterThan(20);
    }

    @Test
    void shouldKnowDeliveriesByTheirPromise() throws IOException {
        assertThat(draft("""
                Order;Supplier;Site;Promised;Received;Quantity
                1;resin;kassel;04.03.2024 10:00;04.03.2024 09:00;1.200,5
                2;resin;kassel;05.03.2024 10:00;05.03.2024 09:07;1.240,5
                """))
                .contains(
                        "delimiter: \";\"",
                        "kind: logistics",
                        "node: \"{Site}\"",
                        "id: \"{$file}/{Order}\"",
                        "type: DELIVERY",
                        "lane: \"{Supplier}>{Site}\"",
                        "plannedTime: {from: \"{Promised}\", formats: [\"d.M.yyyy[ HH:mm[:ss]]\"]",
                        "eventTime: {from: \"{Received}\"",
                        "quantity: {from: \"{Quantity}\", decimal: \",\", group: \".\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lieferung;Lieferant;Werk;Bestellt am;Zugesagt;Geliefert;Menge (t)",
                "Bestellung Nr;Lieferant;Standort;Bestelldatum;Liefertermin zugesagt;Wareneingang am;Menge",
                "单号;供应商;工厂;下单日期;计划到货;实际到货;数量",
            })
    void shouldKnowDeliveriesInOtherLanguages(String header) throws IOException {
        String[] columns = header.split(";");

        assertThat(draft(header + """

                L1;resin;kassel;01.02.2024;04.03.2024;04.03.2024;1.200,5
                L2;resin;kassel;02.02.2024;05.03.2024;06.03.2024;1.240,5
                """))
                .contains(
                        "type: DELIVERY",
                        "id: \"{$file}/{" + columns[0] + "}\"",
                        "lane: \"{" + columns[1] + "}>{" + columns[2] + "}\"",
                        "node: \"{" + columns[2] + "}\"",
                        "startedTime: {from: \"{" + columns[3] + "}\"",
                        "plannedTime: {from: \"{" + columns[4] + "}\"",
                        "eventTime: {from: \"{" + columns[5] + "}\"",
                        "quantity: {from: \"{" + columns[6] + "}\"");
    }

    @Test
    void shouldAskWhatSeveralTimesMeanWhoseNamesItDoesNotKnow() throws IOException {
        assertThat(draft(
                        "aa,bb,weight\n2024-01-01 10:00,2024-01-02 10:00,1.5\n2024-01-02 10:00,2024-01-03 10:00,2.5\n"))
                .contains("# ? aa, bb: several times. If each row is a delivery");
    }

    @Test
    void shouldTakeTheUnitFromTheNameOfTheColumn() throws IOException {
        assertThat(draft("""
                time,Temp (°F),Pressure [bar],humidity (wet)
                2024-01-01 10:00,20.5,1.5,7.5
                2024-01-01 11:00,21.5,1.6,7.6
                """))
                .contains(
                        "columns: [\"Temp (°F)\"]",
                        "event: {value: \"{$value}\", unit: \"[degF]\"}",
                        "event: {value: \"{$value}\", unit: \"bar\"}",
                        "columns: [\"humidity (wet)\"]",
                        "event: {value: \"{$value}\"}");
    }

    @Test
    void shouldMeltAColumnADay() throws IOException {
        assertThat(draft("""
                port,2015-01-01,2015-01-02,2015-01-03
                houston,80,83,79
                """))
                .contains(
                        "node: \"{port}\"",
                        "pattern: \"\\\\d{1,4}-\\\\d{1,4}-\\\\d{1,4}\"",
                        "count: \"{$value}\"",
                        "eventTime: {from: \"{$column}\"");
    }

    @Test
    void shouldDraftALoneCountWithoutAVesselType() throws IOException {
        assertThat(draft("date,warehouse,trucks\n2024-01-01,a,1\n2024-01-02,a,2\n"))
                .contains("node: \"{warehouse}\"", "columns: [\"trucks\"]", "event: {count: \"{$value}\"}")
                .doesNotContain("vesselType");
    }

    @Test
    void shouldDraftSeveralCountsAsPlacesOfTheirOwn() throws IOException {
        assertThat(draft("date,warehouse,trucks_in,trucks_out\n2024-01-01,a,1,1\n2024-01-02,a,2,1\n"))
                .contains("event: {node: \"{warehouse}/{$label}\", count: \"{$value}\"}", "# ? Each column")
                .doesNotContain("vesselType");
        assertThat(draft("date,Rotterdam,Hamburg\n2024-01-01,4,1\n2024-01-02,3,2\n"))
                .contains("columns: [\"Rotterdam\", \"Hamburg\"]", "event: {node: \"{$label}\", count: \"{$value}\"}")
                .doesNotContain("$file", "vesselType");
    }

    @ParameterizedTest
    @CsvSource({"calls, calls_container, calls_dry_bulk", "n_total, n_container, n_dry_bulk"})
    void shouldKnowATotalAndItsPartsByTheirNames(String total, String container, String bulk) throws IOException {
        assertThat(draft("date,port," + total + "," + container + "," + bulk
                        + "\n2024-01-01,a,2,1,1\n2024-01-02,a,3,2,1\n"))
                .contains(
                        "node: \"{port}\"",
                        "columns: [\"" + total + "\"]",
                        "event: {count: \"{$value}\"}",
                        "columns: {\"" + container + "\": \"container\", \"" + bulk + "\": \"dry-bulk\"}",
                        "event: {vesselType: \"{$label}\", count: \"{$value}\"}");
    }

    @Test
    void shouldTakeNoTermsOfDeliveryForAPlace() throws IOException {
        assertThat(draft("""
                ID,Country,Vendor INCO Term,Vendor terms,PO Sent to Vendor Date,Scheduled Delivery Date,Delivered to Client Date,Vendor,Manufacturing Site
                1,Kenya,EXW,FCA,N/A - From RDC,2024-01-01,2024-01-02,Abbott,Ludwigshafen
                2,Kenya,FCA,EXW,Date Not Captured,2024-01-03,2024-01-03,Abbott,Ludwigshafen
                """)).contains("node: \"{Country}\"", "lane: \"{Vendor}>{Country}\"");
        assertThat(draft("""
                Promised,Received,Supplier,Place
                2024-01-01,2024-01-02,resin,DDP
                2024-01-03,2024-01-03,resin,DAP
                """)).doesNotContain("{Place}");
    }

    @Test
    void shouldNameTheShippedFormatThatReadsTheFile() throws IOException {
        assertThat(draft("timestamp,value\n2014-07-01 00:00:00,1.5\n2014-07-01 00:30:00,2\n"))
                .contains("--format series reads this file");
    }

    @Test
    void shouldTakeRowsWithoutNumbersForCalls() throws IOException {
        assertThat(draft("date,port\n2024-01-01 10:00,a\n2024-01-02 11:00,a\n"))
                .contains("type: CALL")
                .doesNotContain("melt", "count");
    }

    @Test
    void shouldTakeTheFileForTheNodeWhereNoColumnIsOne() throws IOException {
        assertThat(draft("timestamp,value\n2014-07-01 00:00:00,1.5\n2014-07-01 00:30:00,2\n"))
                .contains("kind: sensor", "node: \"{$file}\"", "columns: [\"value\"]");
    }

    @Test
    void shouldSayThatDayAndMonthMayBeTheOtherWayRound() throws IOException {
        assertThat(draft("date,port,calls\n1/2/2024,a,1\n3/4/2024,a,2\n")).contains("may be the other way round");
        assertThat(draft("date,port,calls\n1/2/2024,a,1\n13/4/2024,a,2\n"))
                .contains("d/M/yyyy")
                .doesNotContain("may be the other way round");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when,plant,kg\n1616564400,a,1\n1616568000,a,2.5\n",
                "month,hs6,partner,usd\n202301,250410,KR,1\n202302,250410,KR,2\n",
                "date\tsite\tcalls \"a\" \\b\n2024-01-01\tx\t1\n2024-01-02\tx\tNA\n",
                "title line\n\ndate;port;n\n2024-01-01;x;1\n2024-01-02;x;2\n",
                "date,port,{odd},n\n2024-01-01,x,1,2\n2024-01-02,x,1,2\n",
                "date,date,port,n,day\n2024-01-01,2024-01-01,x,1,2024-01-01\n2024-01-02,2024-01-02,x,2,2024-01-02\n",
                "# n: ${x}\ndate,port\n2024-01-01 10:00,a\n2024-01-02 11:00,a\n",
            })
    void shouldDraftWhatReadsEveryRow(String text) throws IOException {
        Path data = write("Odd name (1).csv", text, StandardCharsets.UTF_8);

        assertThat(accepted(drafted(data), data)).isPositive();
    }

    @Test
    void shouldNameAnotherEncoding() throws IOException {
        Path data = write(
                "a.csv", "date,port,n\n2024-01-01,Gdynia,1\n2024-01-02,Málaga,2\n", Charset.forName("windows-1252"));

        assertThat(MappingDraft.of(Sources.csv(data).get(0))).contains("encoding: windows-1252");
        assertThat(accepted(drafted(data), data)).isEqualTo(2);
    }

    @Test
    void shouldSayWhatIsNoTableAndWhatHasNoTime() throws IOException {
        assertThatThrownBy(() -> draft("only one line\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("is no CSV with a header");
        assertThatThrownBy(() -> draft("port,calls\na,1\nb,2\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no column reads as a time");
    }

    private String draft(String text) throws IOException {
        Path data = write("table.csv", text, StandardCharsets.UTF_8);
        return MappingDraft.of(Sources.csv(data).get(0));
    }

    private Mapping drafted(Path data) {
        return MappingFile.parse("draft.yaml", MappingDraft.of(Sources.csv(data).get(0)))
                .orThrow();
    }

    private Path write(String name, String text, Charset encoding) throws IOException {
        return Files.write(directory.resolve(name), text.getBytes(encoding));
    }

    /** Events that the mapping makes of a file in which every cell is right. */
    private static int accepted(Mapping mapping, Path data) throws IOException {
        return accepted(mapping, data, 0);
    }

    private static int accepted(Mapping mapping, Path data, int wrongCells) throws IOException {
        List<SourceItem> accepted = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (EventSource source = Sources.open(mapping, List.of(data))) {
            while (source.hasNext()) {
                SourceItem item = source.next();
                if (item instanceof SourceItem.Rejected rejected) {
                    refused.add(rejected.message());
                } else {
                    accepted.add(item);
                }
            }
        }
        assertThat(refused).hasSizeLessThanOrEqualTo(wrongCells);
        return accepted.size();
    }
}
