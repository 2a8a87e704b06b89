package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.terminal.Progress;
import io.harbinger.app.terminal.Terminal;
import io.harbinger.app.text.PlainText;
import io.harbinger.lab.replay.LogReplayer;
import io.harbinger.source.EventSource;
import io.harbinger.source.SourceItem;

/** Prints the progress of a replay and its first rejected rows. */
final class ReplayProgress implements LogReplayer.Listener, AutoCloseable {

    private static final int MOST_SHOWN = 10;

    private final CliContext context;
    private final Progress progress;
    private int rejections;

    /** Counts the bytes of {@code source}. */
    ReplayProgress(CliContext context, EventSource source) {
        this.context = context;
        this.progress = new Progress(
                context.err(), Terminal.isInteractive(), context.clock(), "replaying", "bytes", source.totalBytes());
    }

    @Override
    public void read(long bytes) {
        progress.at(bytes);
    }

    @Override
    public void rejected(SourceItem.Rejected rejected) {
        rejections++;
        if (rejections <= MOST_SHOWN) {
            context.err().println("harbinger: " + PlainText.of(rejected.message()));
        } else if (rejections == MOST_SHOWN + 1) {
            context.err().println("harbinger: more refusals follow; all are on the dead-letter topic");
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
