package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.terminal.Progress;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.lab.replay.LogReplayer;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;

/** Prints the progress of a replay and its refusals. */
final class ReplayProgress implements LogReplayer.Listener, AutoCloseable {

    private final Progress progress;
    private final RefusalLines refusals;

    /** Counts the bytes of {@code source}. */
    ReplayProgress(CliContext context, EventSource source) {
        this.refusals = new RefusalLines(context.err());
        this.progress = new Progress(
                context.err(), Terminal.redraws(), context.clock(), "replaying", "bytes", source.totalBytes());
    }

    @Override
    public void read(long bytes) {
        progress.at(bytes);
    }

    @Override
    public void rejected(SourceItem.Rejected rejected) {
        refusals.add(rejected);
    }

    @Override
    public void close() {
        progress.close();
        refusals.close();
    }
}
