package io.harbinger.app.command;

import io.harbinger.app.alerts.AcknowledgementWriter;
import io.harbinger.app.alerts.AlertReader;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.Failures;
import io.harbinger.app.report.AcknowledgementLine;
import io.harbinger.app.text.PlainText;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.AcknowledgementCodec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alerts ack}: somebody has taken note. */
@Command(
        name = "ack",
        description = {
            "Acknowledge an open alert, or with --until snooze it: whoever lists the alerts sees who has taken note, when, "
                    + "and until when.",
            "It changes neither the score nor the alert, ends with the alert, and takes the place of an earlier one. "
                    + "'alerts unack' withdraws it."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger alerts ack -b localhost:9092 node:suez-canal --by ann --note 'tugs are on their way'",
            "  harbinger alerts ack -b localhost:9092 node:suez-canal --by ann --until 4h"
        })
final class AlertsAckCommand implements Callable<Integer> {

    private final CliContext context;

    @Mixin
    private AlertTopicOptions topics = new AlertTopicOptions();

    @Parameters(
            paramLabel = "ALERT",
            description = "Id of the alert, or its subject: by its key (node:suez-canal), or its id alone.")
    private String alert = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "Who has taken note, in " + AcknowledgementCodec.LONGEST_NAME + " characters at most.")
    private String by = "";

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            description = "Only until then: a time (2026-11-29T08:00Z) or a period from now (4h); within a year.")
    private @Nullable String until;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What else there is to say, in " + AcknowledgementCodec.LONGEST_NOTE + " characters at most.")
    private String note = "";

    AlertsAckCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Instant end = until == null ? null : end(until, now);
        // Texts are judged before anything is connected; the alert's id is not known by then.
        Acknowledgement draft = checked(acknowledgement("", now, end));
        topics.write(context, (reader, writer) -> acknowledge(reader, writer, draft));
        return ExitCode.OK.code();
    }

    private void acknowledge(AlertReader reader, AcknowledgementWriter writer, Acknowledgement draft)
            throws InterruptedException {
        AlertTransition found = new AlertChoice(reader.open()).one(alert).alert();
        Acknowledgement acknowledgement =
                Acknowledgement.newBuilder(draft).setAlertId(found.getAlertId()).build();
        writer.acknowledge(acknowledgement);
        context.out().println(PlainText.of(AlertChoice.name(found) + " is ") + AcknowledgementLine.of(acknowledgement));
    }

    private Acknowledgement acknowledgement(String id, Instant now, @Nullable Instant end) {
        return Acknowledgement.newBuilder()
                .setAlertId(id)
                .setBy(by.strip())
                .setAt(now)
                .setUntil(end)
                .setNote(note.strip())
                .build();
    }

    private static Acknowledgement checked(Acknowledgement draft) {
        try {
            return AcknowledgementCodec.requireBounded(draft);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, Failures.message(e), e);
        }
    }

    private static Instant end(String text, Instant now) {
        try {
            return SnoozeTime.parse(text, now);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, "--until " + Failures.message(e), e);
        }
    }
}
