package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Revision;
import io.harbinger.lab.invariant.Scenario;
import io.harbinger.wire.JsonLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands say and write the same on both engines, but for how long it took. */
@Timeout(300)
class SameEnginesIT {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 200;

    @TempDir
    private Path folder;

    /** Repeated, far out of order, revised, broken and useless lines among those of all kinds. */
    private Path messy() throws IOException {
        var json = new JsonLines();
        var random = new Random(20240101);
        List<String> lines = new ArrayList<>();
        for (Event event : Scenario.events()) {
            String line = json.writeEvent(event);
            lines.add(line);
            switch (random.nextInt(40)) {
                case 0 -> lines.add(line);
                case 1 -> Collections.swap(lines, lines.size() - 1, random.nextInt(lines.size()));
                case 2 -> lines.add(json.writeEvent(event.withRevision(Revision.of(1, random.nextBoolean()))));
                case 3 -> lines.add(line.substring(0, line.length() / 2));
                case 4 -> lines.add(line.replaceFirst("\"id\":\"", "\"id\":\"other-"));
                default -> {}
            }
        }
        return Files.write(folder.resolve("events.jsonl"), lines);
    }

    private Path vessels() throws IOException {
        return vessels(FIRST);
    }

    private Path vessels(LocalDate first) throws IOException {
        String days = IntStream.range(0, DAYS)
                .mapToObj(day -> first.plusDays(day).toString())
                .collect(Collectors.joining(","));
        return Files.writeString(
                folder.resolve("vessels.csv"),
                "port," + days + "\n" + row("A", List.of(100, 101, 102, 103, 150, 151)) + row("B", List.of()));
    }

    private static String row(String port, List<Integer> empty) {
        return port + ","
                + IntStream.range(0, DAYS)
                        .mapToObj(i -> empty.contains(i) ? "0" : Integer.toString(18 + i % 5))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String day(int day) {
        return FIRST.plusDays(day).toString();
    }

    @Test
    void shouldReplayAMessyFileAlike() throws IOException {
        Path events = messy();

        String direct = replay("direct", "--format", "events", events.toString());
        String streams = replay("streams", "--format", "events", events.toString());

        assertThat(direct).isEqualTo(streams).contains("refused", "repeat", "late");
        assertAlike("alerts");
        assertAlike("values");
        assertAlike("scores");
    }

    /** Kafka knows no time before 1970; history does. */
    @Test
    void shouldReplayTheTurnOf1970Alike() throws IOException {
        Path vessels = vessels(LocalDate.of(1969, 9, 20));

        String direct = replay("direct", "--format", "cyport", vessels.toString());
        String streams = replay("streams", "--format", "cyport", vessels.toString());

        assertThat(direct).isEqualTo(streams).contains("1969-12-3");
        assertAlike("alerts");
        assertAlike("values");
    }

    @Test
    void shouldShowTheSameDaysOfAReplay() throws IOException {
        Path vessels = vessels();

        String direct =
                replay("direct", "--format", "cyport", "--from", day(101), "--to", day(160), vessels.toString());
        String streams =
                replay("streams", "--format", "cyport", "--from", day(101), "--to", day(160), vessels.toString());

        assertThat(direct).isEqualTo(streams).contains("earlier events were judged too");
        assertAlike("alerts");
        assertAlike("values");
    }

    @Test
    void shouldBacktestAlike() throws IOException {
        Path vessels = vessels();
        Path labels = Files.writeString(
                folder.resolve("labels.csv"),
                "subject,start,end,name,min level\nA," + day(99) + "," + day(103) + ",storm at A,RED\n");

        for (String engine : List.of("direct", "streams")) {
            execute(
                    "backtest",
                    "--engine",
                    engine,
                    "--format",
                    "cyport",
                    "--labels",
                    labels.toString(),
                    "--report",
                    folder.resolve(engine).resolve("report").toString(),
                    vessels.toString());
        }

        for (String file : List.of("report.html", "report.json", "scores/vessels.csv")) {
            String direct = Files.readString(folder.resolve("direct/report").resolve(file));
            String streams = Files.readString(folder.resolve("streams/report").resolve(file));
            assertThat(direct).as(file).isEqualTo(streams.replace("--engine streams", "--engine direct"));
        }
    }

    /** Alerts line by line; the order of the lanes' values among the others' is no promise of Kafka Streams. */
    private void assertAlike(String output) throws IOException {
        List<String> direct = Files.readAllLines(folder.resolve(output + "-direct.jsonl"));
        List<String> streams = Files.readAllLines(folder.resolve(output + "-streams.jsonl"));
        assertThat(direct).as(output).isNotEmpty();
        if (output.equals("alerts")) {
            assertThat(direct).isEqualTo(streams);
        } else {
            assertThat(direct).as(output).containsExactlyInAnyOrderElementsOf(streams);
        }
    }

    /** What it says, without how long it took. */
    private String replay(String engine, String... arguments) {
        Stream<String> files = Stream.of("alerts", "values", "scores")
                .flatMap(output -> Stream.of(
                        "--" + output + "-out",
                        folder.resolve(output + "-" + engine + ".jsonl").toString()));
        Stream<String> options = Stream.concat(Stream.of("replay", "--engine", engine), files);
        return execute(Stream.concat(options, Stream.of(arguments)).toArray(String[]::new))
                .replaceAll(", [0-9.]+ s\\b", "");
    }

    private static String execute(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var context = new CliContext(InstantSource.system(), print(out), print(err), "test");
        int code = CommandLines.of(context).execute(arguments);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
