package io.harbinger.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.cluster.TopicLayout;
import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network from files to a cluster and back, and what is worked out on it there. */
class NetworkCommandIT {

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        try (var admin = TopicAdmin.connect(ClientSettings.of(broker.bootstrapServers()))) {
            admin.create(Topics.LIVE, TopicLayout.live(2));
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** What a command prints, which must succeed. */
    private String run(String... arguments) {
        out.reset();
        err.reset();
        var context = new CliContext(
                () -> Instant.parse("2026-03-01T00:00:00Z"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "test");
        int exit = CommandLines.of(context).execute(arguments);
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String edition(String printed) {
        int at = printed.indexOf("e-");
        return printed.substring(at, at + 18);
    }

    @Test
    void shouldTakeANetworkToAClusterAndBack() throws IOException {
        String at = broker.bootstrapServers();
        String files = directory.resolve("files").toString();
        String edition = edition(run("network", "export", "--example", "graphite", files));

        assertThat(run("network", "import", "-b", at, files)).contains("79 new", "nothing was written");
        assertThat(run("network", "import", "-b", at, files, "--yes")).contains("the network is now " + edition);
        assertThat(run("network", "import", "-b", at, files)).contains("0 new, 0 changed, 79 as they are");
        String back = directory.resolve("back").toString();
        assertThat(edition(run("network", "export", "-b", at, back))).isEqualTo(edition);
        assertThat(edition(run("network", "check", back))).isEqualTo(edition);
        assertThat(Path.of(back, "lanes.geojson")).hasSameTextualContentAs(Path.of(files, "lanes.geojson"));

        assertThat(run("panorama", "-b", at, "--what-if", "close suez-canal for 30d"))
                .contains("network edition " + edition, "Suez Canal", "Qingdao to Gdansk");
        assertThat(run("assess", "-b", at, "--chain", "graphite")).contains("network " + edition, "Anode works, China");

        without(files, "busan-gdansk");
        assertThat(run("network", "import", "-b", at, files, "--yes")).contains("2 kept that are not in the files");
        assertThat(edition(run("network", "import", "-b", at, files, "--replace", "--yes")
                        .lines()
                        .reduce("", (before, line) -> line)))
                .isEqualTo(edition(run("network", "check", files)));
    }

    /** A lane is a row, its edges are rows, and its line is a feature: the first one, so that no comma is left over. */
    private static void without(String folder, String id) throws IOException {
        for (String file : new String[] {"lanes.csv", "edges.csv", "lanes.geojson"}) {
            Path path = Path.of(folder, file);
            Files.write(
                    path,
                    Files.readAllLines(path).stream()
                            .filter(line -> !line.contains(id))
                            .toList());
        }
    }
}
