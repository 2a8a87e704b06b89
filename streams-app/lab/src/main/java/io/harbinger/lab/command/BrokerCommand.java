package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.lifecycle.StopOnSignal;
import io.harbinger.app.output.TemporaryDirectory;
import io.harbinger.app.text.PlainText;
import io.harbinger.lab.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the embedded broker by itself, for those who have no other. */
@Command(
        name = "broker",
        description = {
            "Run a Kafka broker on this machine, to try the other commands where there is no Docker.",
            "Not for production: one node, nothing is copied, nobody is asked who they are; it listens on 127.0.0.1 only."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger broker",
            "  harbinger broker --port 9192 --data-dir ~/harbinger-broker   keeps its data for the next time"
        })
final class BrokerCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;
    /**
     * A broker that stops forces every log to the disk, and first those that it has just made or found: several fsyncs for
     * each of some hundred partitions, which on a busy disk take a tenth of a second each.
     */
    private static final Duration STOP_WITHIN = Duration.ofMinutes(2);

    private final CliContext context;
    private final Stop stop = new Stop(STOP_WITHIN);

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "9092",
            description = "Where clients connect (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where the data stay (default: a temporary directory, removed at the end).")
    private @Nullable Path dataDirectory;

    BrokerCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailed(ExitCode.USAGE, "--port must be 0 to " + LAST_PORT + ", was " + port);
        }
        StopOnSignal.during(this::run, this::stop);
        return ExitCode.OK.code();
    }

    private boolean stop() {
        boolean ended = stop.request();
        if (!ended) {
            context.err()
                    .println("harbinger: the disk has not taken all within " + STOP_WITHIN.toSeconds()
                            + " s, so the broker ends as it is; at its next start it looks through its logs");
        }
        return ended;
    }

    private void run() throws InterruptedException {
        try {
            if (dataDirectory == null) {
                try (var directory = TemporaryDirectory.create("harbinger-broker-")) {
                    run(directory.path(), "removed at the end; --data-dir keeps them");
                }
            } else {
                run(dataDirectory.toAbsolutePath(), "kept");
            }
        } finally {
            stop.ended();
        }
    }

    private void run(Path directory, String fate) throws InterruptedException {
        context.err().println("starting a broker…");
        try (EmbeddedBroker broker = start(directory)) {
            context.out()
                    .println("broker    " + broker.bootstrapServers() + "   (for the other commands: -b "
                            + broker.bootstrapServers() + ")");
            context.out().println("data      " + PlainText.of(directory.toString()) + "   (" + fate + ")");
            context.out().println("for trying only, not for production; Ctrl-C stops it");
            stop.awaitRequest();
            context.err().println("stopping, when the disk has taken all…");
        }
    }

    private EmbeddedBroker start(Path directory) {
        try {
            return EmbeddedBroker.start(directory, port);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.INVALID, Failures.message(e) + " (--port takes another, 0 a free one)", e);
        } catch (RuntimeException e) {
            throw new CommandFailed(
                    ExitCode.INVALID, "cannot keep a broker's data in " + directory + ": " + Failures.line(e), e);
        }
    }
}
