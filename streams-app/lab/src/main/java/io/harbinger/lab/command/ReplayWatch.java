package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.terminal.Progress;
import io.harbinger.lab.replay.LogReplayer;
import io.harbinger.source.SourceItem;

/** Prints the progress of a replay and its first rejected rows. */
final class ReplayWatch implements LogReplayer.Listener {

    private static final int REFUSALS_SHOWN = 10;

    private final CliContext context;
    private final Progress progress;
    private int refusals;

    ReplayWatch(CliContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    @Override
    public void read(long bytes) {
        progress.at(bytes);
    }

    @Override
    public void rejected(SourceItem.Rejected rejected) {
        refusals++;
        if (refusals <= REFUSALS_SHOWN) {
            context.err().println("harbinger: " + rejected.message());
        } else if (refusals == REFUSALS_SHOWN + 1) {
            context.err().println("harbinger: more refusals follow; all are on the dead-letter topic");
        }
    }
}
