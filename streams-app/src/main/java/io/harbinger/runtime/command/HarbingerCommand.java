package io.harbinger.runtime.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command above all others; its options are everyone's. */
@Command(
        name = "harbinger",
        description = "Real-time risk early warning for global supply chains, on Kafka Streams.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  harbinger demo --seconds 60")
public final class HarbingerCommand {

    /** How logs are written. */
    public enum LogFormat {
        text,
        json
    }

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log more, and give the stack trace of an error.")
    private boolean verbose;

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Form of the logs on standard error: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private LogFormat logFormat = LogFormat.text;

    public boolean verbose() {
        return verbose;
    }

    /** Logging reads these when its first logger is made, which must not be before this. */
    void configureLogging() {
        if (logFormat == LogFormat.json) {
            System.setProperty("logback.configurationFile", "logback-json.xml");
        }
        if (verbose) {
            System.setProperty("harbinger.log.level", "DEBUG");
            System.setProperty("harbinger.log.kafka", "WARN");
        }
    }
}
