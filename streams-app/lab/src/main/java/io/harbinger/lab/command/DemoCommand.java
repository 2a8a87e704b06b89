package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.HarbingerCommand;
import io.harbinger.app.command.UserFiles;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.StopOnSignal;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.simulate.Disruption;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.lab.demo.Demo;
import io.harbinger.lab.demo.DemoConsole;
import io.harbinger.lab.demo.DemoPlan;
import io.harbinger.lab.demo.DemoStyle;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the whole system in one process, nothing else installed. */
@Command(
        name = "demo",
        description = {
            "Watch a canal blockage unfold: an embedded broker, a simulated network, the real pipeline.",
            "Five weeks of normal traffic go in first; then event time runs at --speed, and every alert is a line;",
            "with --verbose it says all it has, and the table at the end shows all episodes."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger demo --seconds 60",
            "  harbinger demo --speed 3600 --port 0   one simulated hour a second"
        })
final class DemoCommand implements Callable<Integer> {

    private static final String HOST = "127.0.0.1";
    private static final int LAST_PORT = 65_535;

    /** The last quiet day is played at {@code --speed} already. */
    private static final Duration HISTORY = Duration.ofDays(Disruption.DEFAULT_DAY - 1);

    private final CliContext context;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "43200",
            description = "Simulated seconds per second (default: ${DEFAULT-VALUE}, a day in two seconds).")
    private double speed;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "End N seconds after the history is in, with a summary (default: go on until Ctrl-C).")
    private @Nullable Long seconds;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "9464",
            description =
                    "Port of /metrics and /health on " + HOST + " (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port;

    @ParentCommand
    private @Nullable HarbingerCommand root;

    DemoCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        DemoPlan plan = plan();
        var style = new DemoStyle(
                Terminal.redraws(), LevelStyle.ofOutput(), Terminal.columns(), root != null && root.verbose());
        var console = new DemoConsole(context.out(), context.err(), style, plan.simulation(), context.clock(), started);
        var demo = new Demo(plan, console);
        StopOnSignal.during(demo::run, demo::stop);
        return ExitCode.OK.code();
    }

    private void check() {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new CommandFailed(ExitCode.USAGE, "--speed must be a finite number above 0, was " + speed);
        }
        if (seconds != null && seconds < 1) {
            throw new CommandFailed(ExitCode.USAGE, "--seconds must be at least 1, was " + seconds);
        }
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailed(ExitCode.USAGE, "--port must be 0 to " + LAST_PORT + ", was " + port);
        }
        requireFree();
    }

    /** Before the broker starts, which takes a while. */
    private void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address());
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.INVALID,
                    "cannot serve metrics and health on " + HOST + ":" + port + ": " + Failures.message(e)
                            + " (--port takes another, 0 a free one)",
                    e);
        }
    }

    private InetSocketAddress address() {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private DemoPlan plan() {
        Simulation simulation = Simulation.demo();
        return new DemoPlan(
                UserFiles.catalogue(null),
                simulation,
                SimulationSettings.START.plus(HISTORY).toEpochMilli(),
                speed,
                address(),
                Optional.ofNullable(seconds).map(Duration::ofSeconds),
                context.clock(),
                context.version());
    }
}
