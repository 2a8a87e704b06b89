package io.harbinger.app.command;

import io.harbinger.app.alerts.AlertFilter;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.report.Arithmetic;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.wire.SubjectKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code alerts why}: the arithmetic of an open alert. */
@Command(
        name = "why",
        description = {
            "Show the arithmetic of a subject's open alert: the score from its dimensions, these from their indicators, and "
                    + "their risks from what was measured, what is usual, and the goalposts.",
            "All of it stands in the alert's own record; risks and scores are computed again and compared."
        },
        footerHeading = "%nExample:%n",
        footer = {"  harbinger alerts why -b localhost:9092 node:suez-canal"})
final class AlertsWhyCommand implements Callable<Integer> {

    private static final int NEAR = 5;

    private final CliContext context;

    @Mixin
    private AlertTopicOptions topics = new AlertTopicOptions();

    @Parameters(
            paramLabel = "SUBJECT",
            description = "Key of the subject as alerts have it (node:suez-canal), or its id alone.")
    private String subject = "";

    AlertsWhyCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        topics.read(context, reader -> explain(reader.open()));
        return ExitCode.OK.code();
    }

    private void explain(List<AlertTransition> open) {
        List<AlertTransition> found =
                open.stream().filter(alert -> AlertFilter.isOf(alert, subject)).toList();
        if (found.isEmpty()) {
            throw new CommandFailed(ExitCode.FAILURE, "no alert of " + subject + " is open" + near(open));
        }
        var style = new LevelStyle(Terminal.showsColour());
        found.forEach(alert -> Arithmetic.of(alert, style).forEach(context.out()::println));
    }

    /** Those whose key or name has the text in it. */
    private String near(List<AlertTransition> open) {
        var part = new AlertFilter(Level.BLUE, Set.of(), subject);
        String lower = subject.toLowerCase(Locale.ROOT);
        String names = open.stream()
                .filter(alert ->
                        part.test(alert) || key(alert).toLowerCase(Locale.ROOT).contains(lower))
                .limit(NEAR)
                .map(AlertsWhyCommand::key)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (open are " + names + ")";
    }

    private static String key(AlertTransition alert) {
        return SubjectKey.of(alert.getSubjectType(), alert.getSubjectId());
    }
}
