package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of standards, replayed: what they say opens alerts, and what they take back ends them as corrected. */
class MessageStoriesTest {

    /** For a week both indicators can be corrected. */
    private static final String CATALOGUE = """
            version: stories
            indicators:
              - id: eta-slip
                publicationDelay: P7D
              - id: cold-chain
                name: {en: Cold chain, zh: 冷链温度}
                dimension: stability
                subject: node
                source: sensor
                match: {metric: temperature}
                measure: mean
                value: value
                per: sensor
                pane: PT1H
                grace: PT5M
                freshness: P1D
                publicationDelay: P7D
                goalposts: {ok: 8, bad: 15}
                weight: 1
                critical: true
                minSamples: 1
                sourceNote: Between 2 and 8 degrees, as pharmaceutical guidance has it.
            """;

    private static final Pattern KIND = Pattern.compile("\"kind\":\"([A-Z]+)\"");
    private static final Instant PLANNED = Instant.parse("2026-03-10T08:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    /** Six containers are planned for Rotterdam, expected in time, then four days late; then that is taken back. */
    @Test
    void shouldSupersedeAnEtaSlipWhenTheEstimatesAreRetracted() throws IOException {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            messages.add(arrival("plan", i, "PLN", PLANNED, "2026-03-01T08:0%d:00Z".formatted(i)));
            messages.add(arrival("first", i, "EST", PLANNED, "2026-03-07T20:0%d:00Z".formatted(i)));
            messages.add(arrival(
                    "late", i, "EST", PLANNED.plus(Duration.ofHours(96)), "2026-03-08T10:0%d:00Z".formatted(i)));
        }
        // The log goes on: else no tick would say that the hours of the messages are over.
        messages.add(arrival("other", 8, "PLN", PLANNED, "2026-03-08T14:00:00Z"));
        messages.add(arrival("other", 9, "PLN", PLANNED, "2026-03-09T08:00:00Z"));
        List<String> alerts = replay("dcsa", messages, "slip");
        assertThat(kinds(alerts)).startsWith("OPENED").doesNotContain("SUPERSEDED");
        assertThat(alerts.get(0)).contains("\"NLRTM\"", "eta-slip");

        for (int i = 0; i < 6; i++) {
            messages.add(
                    "{\"eventID\":\"late-%d\",\"isRetracted\":true,\"eventUpdatedDateTime\":\"2026-03-08T18:00:00Z\"}"
                            .formatted(i));
        }
        List<String> corrected = replay("dcsa", messages, "retracted");
        assertThat(kinds(corrected)).as(out.toString(StandardCharsets.UTF_8)).containsExactly("OPENED", "SUPERSEDED");
        assertThat(corrected.get(1)).contains("late-0");
        assertThat(alerts).startsWith(corrected.get(0));
    }

    private static String arrival(String name, int container, String classifier, Instant time, String said) {
        return """
                {"eventID":"%s-%d","eventDateTime":"%s","eventUpdatedDateTime":"%s",\
                "eventRouting":{"originatingParty":{"partyCode":"EXCO","codeListProvider":"SMDG","codeListName":"LCL"}},\
                "eventLocation":{"UNLocationCode":"NLRTM"},\
                "eventClassification":{"eventTypeCode":"TRANSPORT","eventClassifierCode":"%s","transportEventTypeCode":"ARRI"},\
                "transportDetails":{"transportCall":{"transportCallReference":"call-7"}},\
                "equipmentDetails":{"equipmentReference":"APZU000000%d"}}""".formatted(name, container, time, said, classifier, container);
    }

    /** A cold store reports every ten minutes; a door is said to stand open, and the readings are declared wrong. */
    @Test
    void shouldSupersedeAColdChainAlertWhenTheReadingsAreDeclaredWrong() throws IOException {
        List<String> messages = new ArrayList<>();
        Instant start = Instant.parse("2026-03-10T00:00:00Z");
        for (int i = 0; i < 72; i++) {
            boolean isWarm = i >= 36 && i < 42;
            messages.add(capture(i, start.plus(Duration.ofMinutes(10L * i)), isWarm ? 19.5 : 4.5, null));
        }
        assertThat(kinds(replay("epcis", messages, "warm"))).startsWith("OPENED");

        for (int i = 36; i < 42; i++) {
            messages.add(capture(i, start.plus(Duration.ofMinutes(10L * i)), 19.5, start.plus(Duration.ofHours(8))));
        }
        List<String> corrected = replay("epcis", messages, "declared");
        assertThat(kinds(corrected)).containsExactly("OPENED", "SUPERSEDED");
        assertThat(corrected.get(1)).contains("urn:uuid:36#0.0");
    }

    private static String capture(int number, Instant time, double celsius, Instant declared) {
        String declaration = declared == null
                ? ""
                : "\"errorDeclaration\":{\"declarationTime\":\"%s\",\"reason\":\"incorrect_data\"},"
                        .formatted(declared);
        return """
                {"type":"ObjectEvent","eventID":"urn:uuid:%d","eventTime":"%s","eventTimeZoneOffset":"+01:00",%s\
                "action":"OBSERVE","bizStep":"sensor_reporting","readPoint":{"id":"urn:epc:id:sgln:4012345.00005.0"},\
                "sensorElementList":[{"sensorMetadata":{"deviceID":"urn:epc:id:giai:4000001.111"},\
                "sensorReport":[{"type":"Temperature","value":%s,"uom":"CEL"}]}]}""".formatted(number, time, declaration, celsius);
    }

    private static List<String> kinds(List<String> alerts) {
        return alerts.stream()
                .map(KIND::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> replay(String format, List<String> messages, String name) throws IOException {
        Path input = Files.write(folder.resolve("story.jsonl"), messages);
        Path catalogue = Files.writeString(folder.resolve("catalogue.yaml"), CATALOGUE);
        Path alerts = folder.resolve(name + "-alerts.jsonl");
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = CommandLines.of(new CliContext(InstantSource.system(), print, print, "test"))
                .execute(
                        "replay",
                        "--format",
                        format,
                        "--catalogue",
                        catalogue.toString(),
                        "--alerts-out",
                        alerts.toString(),
                        input.toString());
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return Files.readAllLines(alerts);
    }
}
