package io.harbinger.source.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.NodeIndex;
import io.harbinger.source.Places;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of DCSA in the shapes in which they occur, of both versions. */
class DcsaTest {

    private static final SourceFormat DCSA = SourceFormats.named("dcsa").orElseThrow();

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("events.jsonl"), List.of(lines));
    }

    private List<String> lines(String... lines) throws IOException {
        return MessageItems.lines(DCSA, file(lines));
    }

    private static String old(String id, String code, String classifier, String time, String said, String port) {
        return """
                {"eventID":"%s","eventType":"TRANSPORT","transportEventTypeCode":"%s","eventClassifierCode":"%s",\
                "eventDateTime":"%s","eventCreatedDateTime":"%s","transportCall":{"transportCallID":"call-%s",\
                "UNLocationCode":"%s","vessel":{"vesselIMONumber":"9321483","vesselOperatorCarrierCode":"MAEU"}}}""".formatted(id, code, classifier, time, said, port, port);
    }

    private static String retraction(String id, String updated) {
        return "{\"eventID\":\"" + id + "\",\"isRetracted\":true" + updated + "}";
    }

    private static String made(String id, String updated, String port) {
        return """
                {"eventID":"%s","eventUpdatedDateTime":"%s","eventDateTime":"2026-03-05T08:00:00Z",\
                "eventRouting":{"originatingParty":{"partyCode":"P","codeListProvider":"SMDG","codeListName":"LCL"}},\
                "eventLocation":{"UNLocationCode":"%s"},"eventClassification":{"eventTypeCode":"EQUIPMENT",\
                "eventClassifierCode":"ACT","equipmentEventTypeCode":"GTIN"},\
                "equipmentDetails":{"equipmentReference":"APZU4812090"}}""".formatted(id, updated, port);
    }

    /** A ship is planned, estimated, arrives, leaves and arrives again: each movement has what came before it. */
    @Test
    void shouldJoinMovementsWithWhatCameBefore() throws IOException {
        assertThat(lines(
                        old("d1", "DEPA", "ACT", "2026-03-11T08:00:00Z", "2026-03-11T08:01:00Z", "NLRTM"),
                        old("a2", "ARRI", "ACT", "2026-03-13T08:00:00Z", "2026-03-13T09:00:00Z", "DEHAM"),
                        old("e1", "ARRI", "EST", "2026-03-10T20:00:00Z", "2026-03-08T00:00:00Z", "NLRTM"),
                        old("a1", "ARRI", "ACT", "2026-03-10T22:00:00Z", "2026-03-12T00:00:00Z", "NLRTM"),
                        old("p2", "ARRI", "PLN", "2026-03-10T09:00:00Z", "2026-03-02T00:00:00Z", "NLRTM"),
                        old("p1", "ARRI", "PLN", "2026-03-10T08:00:00Z", "2026-03-01T00:00:00Z", "NLRTM")))
                .containsExactly(
                        "6 LOGISTICS id=p1 node=NLRTM type=ARRI classifier=PLN eventTime=2026-03-01T00:00:00Z carrier=MAEU"
                                + " shipment=call-NLRTM plannedTime=2026-03-10T08:00:00Z",
                        "5 LOGISTICS id=p2 node=NLRTM type=ARRI classifier=PLN eventTime=2026-03-02T00:00:00Z carrier=MAEU"
                                + " shipment=call-NLRTM plannedTime=2026-03-10T09:00:00Z",
                        "3 LOGISTICS id=e1 node=NLRTM type=ARRI classifier=EST eventTime=2026-03-08T00:00:00Z carrier=MAEU"
                                + " shipment=call-NLRTM plannedTime=2026-03-10T08:00:00Z estimatedTime=2026-03-10T20:00:00Z",
                        "4 LOGISTICS id=a1 node=NLRTM type=ARRI eventTime=2026-03-10T22:00:00Z carrier=MAEU"
                                + " shipment=call-NLRTM plannedTime=2026-03-10T08:00:00Z",
                        "1 LOGISTICS id=d1 node=NLRTM type=DEPA eventTime=2026-03-11T08:00:00Z carrier=MAEU"
                                + " shipment=call-NLRTM startedTime=2026-03-10T22:00:00Z",
                        "2 LOGISTICS id=a2 node=DEHAM type=ARRI eventTime=2026-03-13T08:00:00Z carrier=MAEU"
                                + " shipment=call-DEHAM startedTime=2026-03-11T08:00:00Z");
    }

    @Test
    void shouldFindTheNodeOfARetractionThatHasOnlyAnId() throws IOException {
        List<String> lines = lines(
                made("g1", "2026-03-05T09:00:00Z", "NLRTM"),
                retraction("g1", ",\"eventUpdatedDateTime\":\"2026-03-06T09:00:00Z\""));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .startsWith("2 LOGISTICS id=P:SMDG:LCL:g1 node=NLRTM type=GTIN eventTime=2026-03-06T09:00:00Z")
                .endsWith("revision=2026-03-06T09:00:00Z retracted=true");
        assertThat(lines(made("g1", "2026-03-05T09:00:00Z", "NLRTM"), retraction("g1", ""))
                        .get(1))
                .endsWith("revision=2026-03-05T09:00:00Z retracted=true");
    }

    @Test
    void shouldRefuseARetractionOfWhatIsNotKnown() throws IOException {
        assertThat(lines(retraction("g9", ",\"eventUpdatedDateTime\":\"2026-03-06T09:00:00Z\"")))
                .singleElement()
                .asString()
                .contains("'g9' refused (MISSING_FIELD): withdraws an event that no message before it gave");
        assertThat(lines(retraction("g9", "")).get(0)).contains("/eventUpdatedDateTime refused (MISSING_FIELD)");
        assertThat(lines("{\"isRetracted\":true}").get(0)).contains("/eventID refused (MISSING_FIELD)");
        assertThat(lines("{\"isRetracted\":\"perhaps\",\"eventClassification\":{\"eventTypeCode\":\"SHIPMENT\"}}")
                        .get(0))
                .contains("/isRetracted 'perhaps' refused (UNKNOWN_CODE)");
    }

    /** A retraction that comes by an earlier file is not undone by the event it means. */
    @Test
    void shouldDropWhatALaterMessageHasReplaced() throws IOException {
        List<String> lines =
                lines(made("g1", "2026-03-07T09:00:00Z", "DEHAM"), made("g1", "2026-03-05T09:00:00Z", "NLRTM"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("node=DEHAM");
        assertThat(lines.get(1)).isEqualTo("- 1 events of messages that a later one had replaced: outdated (1)");
    }

    /** The event turns out to have been elsewhere: it is withdrawn where it was. */
    @Test
    void shouldWithdrawWhatARevisionNoLongerSays() throws IOException {
        List<String> lines =
                lines(made("g1", "2026-03-05T09:00:00Z", "NLRTM"), made("g1", "2026-03-07T09:00:00Z", "DEHAM"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("node=NLRTM", "revision=2026-03-07T09:00:00Z retracted=true");
        assertThat(lines.get(2))
                .contains("node=DEHAM", "revision=2026-03-07T09:00:00Z")
                .doesNotContain("retracted");
    }

    /** With two parties that use one id, the id alone means neither. */
    @Test
    void shouldNotGuessWhichPartyRetracts() throws IOException {
        String other = made("g1", "2026-03-05T09:00:00Z", "DEHAM").replace("\"P\"", "\"Q\"");
        List<String> lines = lines(
                made("g1", "2026-03-05T09:00:00Z", "NLRTM"),
                other,
                retraction("g1", ",\"eventUpdatedDateTime\":\"2026-03-06T09:00:00Z\""));
        assertThat(lines.get(2)).contains("refused (MISSING_FIELD)");
    }

    @Test
    void shouldReadReefersInTheirUnits() throws IOException {
        assertThat(lines("""
                        {"events":[{"eventID":"r1","eventDateTime":"2026-03-05T08:00:00Z","eventUpdatedDateTime":"2026-03-05T08:00:00Z",\
                        "eventLocation":{"geoCoordinate":{"latitude":"51.9","longitude":"4.1"}},\
                        "eventClassification":{"eventTypeCode":"REEFER","eventClassifierCode":"ACT","reeferEventTypeCode":"MEAS"},\
                        "equipmentDetails":{"equipmentReference":"C1"},"reeferDetails":{"temperatureUnit":"FAH",\
                        "temperatureProbeMeasurements":{"measuredTemperatureValue":"-0.4"},\
                        "measuredParameters":{"airExchangeValue":100,"airExchangeUnit":"FQH"}}}]}"""))
                .containsExactly(
                        "1 SENSOR id=r1#probe-1 node=geo:51.9,4.1 sensor=C1/probe-1 metric=temperature"
                                + " eventTime=2026-03-05T08:00:00Z value=-0.4 unit=[degF] revision=2026-03-05T08:00:00Z",
                        "1 SENSOR id=r1#air node=geo:51.9,4.1 sensor=C1/air metric=air-exchange"
                                + " eventTime=2026-03-05T08:00:00Z value=2.8316846592 unit=m3/h revision=2026-03-05T08:00:00Z");
    }

    @Test
    void shouldResolvePlacesAndCountUnknownOnesByName() throws IOException {
        var rotterdam = new Node("rotterdam", "PORT", new Name("Rotterdam", "鹿特丹"), new Position(51.95, 4.14), "NLRTM");
        var terminal = new Node(
                "maasvlakte", "TERMINAL", new Name("M", "M"), null, null, null, null, null, null, List.of("NLRTM/RWG"));
        SourceFormat format = DCSA.withPlaces(new Places(NodeIndex.of(List.of(rotterdam, terminal))));
        Path file = file(
                old("a", "ARRI", "ACT", "2026-03-10T08:00:00Z", "2026-03-10T08:00:00Z", "NLRTM"),
                old("b", "ARRI", "ACT", "2026-03-10T09:00:00Z", "2026-03-10T08:00:00Z", "NLRTM")
                        .replace("\"UNLocationCode\"", "\"facilityCode\":\"RWG\",\"UNLocationCode\""),
                old("c", "ARRI", "ACT", "2026-03-10T10:00:00Z", "2026-03-10T08:00:00Z", "DEHAM"));
        List<String> lines = MessageItems.lines(format, file);
        assertThat(lines.get(0)).contains("node=rotterdam");
        assertThat(lines.get(1)).contains("node=maasvlakte");
        assertThat(lines.get(2)).contains("node=DEHAM");
        assertThat(lines.get(3)).isEqualTo("- 1 places that are no node of the network, by name: DEHAM (1)");
    }

    /** Two messages of one line are two: each that is far ahead of all others is refused. */
    @Test
    void shouldRefuseEveryMessageOfALineThatIsFarAhead() throws IOException {
        StringBuilder all = new StringBuilder("[");
        for (int day = 1; day < 29; day++) {
            String time = "2026-03-%02dT08:00:00Z".formatted(day);
            all.append(old("d" + day, "ARRI", "ACT", time, time, "NLRTM")).append(',');
        }
        all.append(old("x", "ARRI", "ACT", "2126-03-10T08:00:00Z", "2026-03-10T08:00:00Z", "NLRTM"))
                .append(',');
        all.append(old("y", "ARRI", "ACT", "2126-03-11T08:00:00Z", "2026-03-10T08:00:00Z", "NLRTM"))
                .append(']');
        List<String> lines = lines(all.toString());
        assertThat(lines)
                .filteredOn(line -> line.contains("refused (FUTURE)"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).containsPattern("1 refused /(28|29) '2126"));
        assertThat(lines).hasSize(30);
    }

    /** Messages of distinct times, some revised and some retracted, give the same events in whatever order they lie. */
    @Test
    void shouldGiveTheSameEventsInEveryOrderOfMessages() throws IOException {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String port = List.of("NLRTM", "DEHAM", "BEANR").get(i % 3);
            String time = "2026-03-%02dT%02d:00:00Z".formatted(1 + i / 24, i % 24);
            messages.add(old("o" + i, i % 2 == 0 ? "ARRI" : "DEPA", i % 5 == 0 ? "EST" : "ACT", time, time, port));
            if (i % 4 == 0) {
                messages.add(retraction(
                        "g" + i / 8,
                        ",\"eventUpdatedDateTime\":\"2026-03-1%dT%02d:30:00Z\"".formatted(i / 24, i % 24)));
                messages.add(made("g" + i / 4, "2026-03-06T%02d:%02d:00Z".formatted(i % 24, i), port)
                        .replace("2026-03-05T08:00:00Z", "2026-03-05T%02d:%02d:00Z".formatted(i % 24, i)));
            }
        }
        List<String> expected = withoutLines(lines(messages.toArray(String[]::new)));
        assertThat(expected)
                .anyMatch(line -> line.contains("retracted=true"))
                .anyMatch(line -> line.contains("startedTime"));
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(messages, random);
            assertThat(withoutLines(lines(messages.toArray(String[]::new))))
                    .as("shuffle %d", i)
                    .isEqualTo(expected);
        }
    }

    private static List<String> withoutLines(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^\\d+ ", ""))
                .sorted()
                .toList();
    }
}
