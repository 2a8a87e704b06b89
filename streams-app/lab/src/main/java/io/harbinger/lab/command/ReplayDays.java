package io.harbinger.lab.command;

import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.failure.ExitCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The days that a replay is about. */
final class ReplayDays {

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day of interest, UTC (yyyy-mm-dd). What is earlier is judged too, so that it is known "
                    + "what is usual, and not shown.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Day to stop before, UTC (yyyy-mm-dd).")
    private @Nullable LocalDate to;

    /** Refuses days of which there are none. */
    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new CommandFailed(ExitCode.INPUT, "nothing to replay: --from " + from + " is not before --to " + to);
        }
    }

    /** First instant of interest, epoch milliseconds. */
    long start() {
        return from == null ? Long.MIN_VALUE : start(from);
    }

    /** First instant that is not read any more, epoch milliseconds. */
    long end() {
        return to == null ? Long.MAX_VALUE : start(to);
    }

    /** Part of a run's id: what it reads ends here. Where it begins to show changes nothing of what it shows. */
    String identity() {
        return "before " + to;
    }

    /** {@code before DATE}, where the input ends there. */
    String bound() {
        return to == null ? "" : " before " + to;
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
