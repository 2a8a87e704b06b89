package io.harbinger.app.command;

import io.harbinger.app.alerts.AlertFilter;
import io.harbinger.app.alerts.AlertListing;
import io.harbinger.app.alerts.AlertReader;
import io.harbinger.app.alerts.FilteredListing;
import io.harbinger.app.alerts.JsonListing;
import io.harbinger.app.alerts.TextListing;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.lifecycle.StopOnSignal;
import io.harbinger.app.report.AlertConsole;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code alerts}: what is open, and what happens. */
@Command(
        name = "alerts",
        description = {
            "List the open alerts of a deployment, the worst first, and who has acknowledged them; with --follow, then "
                    + "show each change.",
            "Reads the topics of alerts and acknowledgements, committed records only; changes nothing."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger alerts -b localhost:9092",
            "  harbinger alerts -b localhost:9092 --follow --level ORANGE",
            "  harbinger alerts -b localhost:9092 --type lane --subject rotterdam --json",
            "  harbinger alerts why -b localhost:9092 node:suez-canal   the arithmetic",
            "  harbinger alerts ack -b localhost:9092 node:suez-canal --by ann --until 4h"
        })
final class AlertsCommand implements Callable<Integer>, CommandGroup {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final CliContext context;
    private final Stop stop = new Stop(STOP_WITHIN);

    @ParentCommand
    private @Nullable HarbingerCommand root;

    @Mixin
    private AlertTopicOptions topics = new AlertTopicOptions();

    @Option(names = "--follow", description = "Go on with every change, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "BLUE",
            description = "Lowest level that is shown: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private AlertLevel lowest = AlertLevel.BLUE;

    /** Not the schema's: commands are created before their options choose the format of logs, and Avro's classes log. */
    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Only of these types of subject: ${COMPLETION-CANDIDATES}; repeatable.")
    private Set<SubjectType> types = EnumSet.noneOf(SubjectType.class);

    @Option(
            names = "--subject",
            paramLabel = "TEXT",
            description = "Only of this subject: its key (node:suez-canal), its id, or a part of its name.")
    private @Nullable String subject;

    @Option(
            names = "--json",
            description = "Lines of JSON, with the field names of the schema AlertTransition, and acknowledgement.")
    private boolean json;

    AlertsCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public List<Object> commands() {
        return List.of(new AlertsWhyCommand(context), new AlertsAckCommand(context), new AlertsUnackCommand(context));
    }

    @Override
    public Integer call() throws InterruptedException {
        var filter = new AlertFilter(Level.valueOf(lowest.name()), schemaTypes(), subject);
        topics.read(context, reader -> {
            if (follow) {
                StopOnSignal.during(() -> follow(reader, filter), stop::request);
            } else {
                listing(filter).open(reader.open());
            }
        });
        return ExitCode.OK.code();
    }

    private Set<io.harbinger.schema.SubjectType> schemaTypes() {
        return types.stream()
                .map(type -> io.harbinger.schema.SubjectType.valueOf(type.name()))
                .collect(Collectors.toSet());
    }

    private void follow(AlertReader reader, AlertFilter filter) {
        AlertListing listing = listing(filter);
        try {
            reader.follow(
                    listing,
                    // A reader of our output that has gone, such as head, would not be noticed otherwise.
                    () -> !stop.isRequested() && !context.out().checkError());
        } finally {
            stop.ended();
        }
    }

    private AlertListing listing(AlertFilter filter) {
        boolean verbose = root != null && root.verbose();
        AlertListing listing = json
                ? new JsonListing(context.out())
                : new TextListing(
                        context.out(),
                        new AlertConsole(LevelStyle.ofOutput(), Terminal.columns(), verbose),
                        filter.isAll());
        return new FilteredListing(filter, listing);
    }
}
