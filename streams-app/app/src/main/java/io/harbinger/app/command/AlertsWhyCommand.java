package io.harbinger.app.command;

import io.harbinger.app.alerts.ListedAlert;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.report.AcknowledgementLine;
import io.harbinger.app.report.Arithmetic;
import io.harbinger.app.report.LevelStyle;
import io.harbinger.schema.Acknowledgement;
import java.util.List;
import java.util.concurrent.Callable;
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

    private final CliContext context;

    @Mixin
    private AlertTopicOptions topics = new AlertTopicOptions();

    @Parameters(
            paramLabel = "SUBJECT",
            description =
                    "Key of the subject as alerts have it (node:suez-canal), its id alone, or a part of its name.")
    private String subject = "";

    AlertsWhyCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        topics.read(context, reader -> explain(reader.open()));
        return ExitCode.OK.code();
    }

    private void explain(List<ListedAlert> open) {
        new AlertChoice(open).ofSubject(subject).forEach(found -> {
            Arithmetic.of(found.alert(), LevelStyle.ofOutput()).forEach(context.out()::println);
            Acknowledgement acknowledgement = found.acknowledgement();
            if (acknowledgement != null) {
                context.out().println(AcknowledgementLine.of(acknowledgement));
            }
        });
    }
}
