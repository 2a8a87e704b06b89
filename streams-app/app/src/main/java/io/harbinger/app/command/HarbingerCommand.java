package io.harbinger.app.command;

import io.harbinger.app.config.AppConfig.LogFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command; its options apply to every command. */
@Command(
        name = "harbinger",
        description = "Real-time risk early warning for global supply chains, on Kafka Streams.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  harbinger COMMAND --help   options and examples of one command")
public final class HarbingerCommand {

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log more, and give the stack trace of an error.")
    private boolean verbose;

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            description = "Form of the logs on standard error: text or json (default: text).")
    private @Nullable LogFormat logFormat;

    /** Whether commands should say all they know. */
    public boolean verbose() {
        return verbose;
    }

    /** Applies the options; called before anything logs. */
    void configureLogging() {
        if (logFormat != null) {
            Logging.use(logFormat);
        }
        if (verbose) {
            Logging.beVerbose();
        }
    }

    /** Applies the format of a configuration file, unless the command line gave one. */
    void prefer(LogFormat format) {
        if (logFormat == null) {
            Logging.use(format);
        }
    }
}
