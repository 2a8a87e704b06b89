package io.harbinger.app.command;

import io.harbinger.app.assess.ScoreFileException;
import io.harbinger.app.cluster.ClusterException;
import io.harbinger.app.config.KafkaSettings;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.ExpectedException;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.lifecycle.AddressException;
import io.harbinger.app.lifecycle.StateDirectoryException;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.app.text.PlainText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line, with its error texts and exit codes. */
public final class CommandLines {

    private CommandLines() {}

    /** All commands that the modules on the class path offer. */
    public static CommandLine of(CliContext context) {
        var root = new HarbingerCommand();
        var line = new CommandLine(root);
        commands(context).forEach(command -> line.addSubcommand(withCommands(command)));
        Converters.register(line);
        line.setOut(new PrintWriter(context.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(context.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(CommandLines::wrongUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, root.verbose()));
        line.setExecutionStrategy(parsed -> execute(root, parsed));
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                Terminal.showsColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        describe(line, () -> new String[] {"harbinger " + context.version()});
        return line;
    }

    private static CommandLine withCommands(Object command) {
        var line = new CommandLine(command);
        if (command instanceof CommandGroup group) {
            group.commands().forEach(one -> line.addSubcommand(withCommands(one)));
        }
        return line;
    }

    private static Stream<Object> commands(CliContext context) {
        return ServiceLoader.load(CommandProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparingInt(CommandProvider::order))
                .flatMap(provider -> provider.commands(context).stream());
    }

    private static void describe(CommandLine line, IVersionProvider version) {
        var spec = line.getCommandSpec();
        spec.mixinStandardHelpOptions(true);
        spec.versionProvider(version);
        spec.usageMessage().exitCodeListHeading("%nExit codes:%n");
        spec.usageMessage().exitCodeList(exitCodes());
        line.getSubcommands().values().forEach(command -> describe(command, version));
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
        String message = text(failure, arguments)
                .lines()
                .reduce((a, b) -> a + " " + b.strip())
                .orElse("");
        command.getErr()
                .println("harbinger: " + PlainText.of(message) + " (see '"
                        + command.getCommandSpec().qualifiedName() + " --help')");
        return ExitCode.USAGE.code();
    }

    /** What follows the name of a secret setting, parted from it by a space, may be that secret; files of arguments too. */
    private static String text(ParameterException failure, String[] arguments) {
        String message = WrongValue.text(failure).orElseGet(() -> inPlainWords(String.valueOf(failure.getMessage())));
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return message;
        }
        boolean maybeSecret = Arrays.stream(arguments)
                .anyMatch(argument -> argument.startsWith("@") || KafkaSettings.isSecret(argument));
        return maybeSecret
                ? "Unmatched argument (not shown, since it may be a secret)"
                : message + Misspelt.hint(unmatched);
    }

    /** Without the types that Java has for numbers. */
    private static String inPlainWords(String message) {
        return message.replaceFirst("^Error: ", "")
                .replaceFirst("is not an? (?:int|long)$", "is not a whole number")
                .replaceFirst("is not a (?:double|float)$", "is not a number");
    }

    private static int failed(Exception failure, CommandLine command, boolean verbose) {
        PrintWriter err = command.getErr();
        if (failure instanceof ExpectedException expected) {
            expected.lines().forEach(line -> err.println("harbinger: " + PlainText.of(line)));
        } else {
            err.println("harbinger: unexpected failure: " + PlainText.of(Failures.line(failure))
                    + (verbose ? "" : " (--verbose gives the trace)"));
        }
        if (verbose) {
            err.print(PlainText.trace(failure));
            err.flush();
        }
        return exitCode(failure).code();
    }

    private static ExitCode exitCode(Exception failure) {
        if (failure instanceof CommandFailed ended) {
            return ended.exitCode();
        }
        if (failure instanceof ClusterException cluster) {
            return cluster.isInterrupted() ? ExitCode.INTERRUPTED : ExitCode.CLUSTER;
        }
        if (failure instanceof ScoreFileException) {
            return ExitCode.INPUT;
        }
        return failure instanceof AddressException || failure instanceof StateDirectoryException
                ? ExitCode.INVALID
                : ExitCode.FAILURE;
    }
}
