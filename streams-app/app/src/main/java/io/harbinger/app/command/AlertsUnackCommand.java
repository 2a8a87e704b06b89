package io.harbinger.app.command;

import io.harbinger.app.alerts.AcknowledgementWriter;
import io.harbinger.app.alerts.AlertReader;
import io.harbinger.app.alerts.ListedAlert;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.text.PlainText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code alerts unack}: withdraws an acknowledgement. */
@Command(
        name = "unack",
        description = "Withdraw the acknowledgement of an open alert, or wake it where it was snoozed.",
        footerHeading = "%nExample:%n",
        footer = "  harbinger alerts unack -b localhost:9092 node:suez-canal")
final class AlertsUnackCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private AlertTopicOptions topics = new AlertTopicOptions();

    @Parameters(
            paramLabel = "ALERT",
            description = "Id of the alert, or its subject: by its key (node:suez-canal), or its id alone.")
    private String alert = "";

    AlertsUnackCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        topics.write(context, this::withdraw);
        return ExitCode.OK.code();
    }

    private void withdraw(AlertReader reader, AcknowledgementWriter writer) throws InterruptedException {
        ListedAlert found = new AlertChoice(reader.open()).one(alert);
        String name = AlertChoice.name(found.alert());
        if (found.acknowledgement() == null) {
            throw new CommandFailed(ExitCode.FAILURE, name + " is not acknowledged");
        }
        writer.withdraw(found.alert().getAlertId());
        context.out().println(PlainText.of(name) + " is no longer acknowledged");
    }
}
