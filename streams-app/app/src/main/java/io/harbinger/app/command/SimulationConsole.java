package io.harbinger.app.command;

import io.harbinger.app.load.LoadPlan;
import io.harbinger.app.load.LoadSender;
import io.harbinger.app.report.AlertLine;
import io.harbinger.app.simulate.News;
import io.harbinger.app.terminal.Progress;
import io.harbinger.app.terminal.Terminal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code simulate} says while it sends: the history, what happens in the network, and how far it has come. */
final class SimulationConsole implements LoadSender.Listener, AutoCloseable {

    private final CliContext context;
    private final LoadPlan plan;
    private final long total;
    private @Nullable Progress progress;

    /** @param total events to send after the history, or {@link Progress#UNKNOWN} */
    SimulationConsole(CliContext context, LoadPlan plan, long total) {
        this.context = context;
        this.plan = plan;
        this.total = total;
        if (plan.historyDays() > 0) {
            context.err().println("sending " + plan.historyDays() + " days of history, in one transaction");
        }
    }

    @Override
    public void historySent(long events) {
        context.out().printf(Locale.ROOT, "%,d events of history are on the cluster%n", events);
    }

    @Override
    public void happened(List<News> news) {
        news.stream().map(SimulationConsole::line).forEach(context.out()::println);
        context.out().println("the network goes on at its own pace; Ctrl-C ends it");
    }

    @Override
    public void sent(long events) {
        if (plan.disruption().isPresent()) {
            return;
        }
        Progress shown = progress;
        if (shown == null) {
            shown = new Progress(context.err(), Terminal.redraws(), context.clock(), "sending", "events", total);
            progress = shown;
        }
        shown.at(events);
    }

    private static String line(News news) {
        return AlertLine.minute(Instant.ofEpochMilli(news.time())) + "  " + news.text();
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.close();
        }
    }
}
