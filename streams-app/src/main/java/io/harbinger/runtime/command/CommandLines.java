package io.harbinger.runtime.command;

import io.harbinger.runtime.CommandFailed;
import io.harbinger.runtime.ExitCode;
import io.harbinger.runtime.Failures;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The whole command line, with its error texts and exit codes. */
public final class CommandLines {

    private CommandLines() {}

    /** All commands over the parts given. */
    public static CommandLine of(CliContext parts) {
        var root = new HarbingerCommand();
        var line = new CommandLine(root);
        commands(parts).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(parts.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(parts.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(CommandLines::wrongUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, root.verbose()));
        line.setExecutionStrategy(parsed -> execute(root, parsed));
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        describe(line, () -> new String[] {"harbinger " + parts.version()});
        line.getSubcommands()
                .values()
                .forEach(command -> describe(command, () -> new String[] {"harbinger " + parts.version()}));
        return line;
    }

    private static List<Object> commands(CliContext parts) {
        return List.of(
                new DemoCommand(parts),
                new RunCommand(parts),
                new ReplayCommand(parts),
                new BacktestCommand(parts),
                new SimulateCommand(parts),
                new TopicsCommand(parts),
                new BridgeCommand(parts),
                new CatalogueCommand(parts),
                new DescribeCommand(parts),
                new BenchCommand(parts),
                new BenchWorkerCommand(parts));
    }

    private static void describe(CommandLine line, IVersionProvider version) {
        var spec = line.getCommandSpec();
        spec.mixinStandardHelpOptions(true);
        spec.versionProvider(version);
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n");
        spec.usageMessage().exitCodeList(exitCodes());
    }

    private static Map<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        Arrays.stream(ExitCode.values()).forEach(code -> codes.put(Integer.toString(code.code()), code.meaning()));
        return codes;
    }

    private static int execute(HarbingerCommand root, ParseResult parsed) {
        root.configureLogging();
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "Missing command");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int wrongUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String message = String.valueOf(failure.getMessage())
                .lines()
                .reduce((a, b) -> a + " " + b.strip())
                .orElse("");
        command.getErr()
                .println("harbinger: " + message + " (see '"
                        + command.getCommandSpec().qualifiedName() + " --help')");
        return ExitCode.USAGE.code();
    }

    private static int failed(Exception failure, CommandLine command, boolean verbose) {
        PrintWriter err = command.getErr();
        ExitCode code = ExitCode.FAILURE;
        if (failure instanceof CommandFailed expected) {
            code = expected.exitCode();
            expected.lines().forEach(line -> err.println("harbinger: " + line));
        } else {
            err.println("harbinger: unexpected failure: " + Failures.line(failure)
                    + (verbose ? "" : " (--verbose gives the trace)"));
        }
        if (verbose) {
            failure.printStackTrace(err);
        }
        return code.code();
    }
}
