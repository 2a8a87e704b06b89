package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.terminal.Progress;
import io.harbinger.lab.replay.LogReplayer;
import io.harbinger.source.SourceItem;

/** Shows progress, and the first refusals. */
final class ReplayWatch implements LogReplayer.Listener {

    private static final int REFUSALS_SHOWN = 10;

    private final CliContext parts;
    private final Progress progress;
    private int refusals;

    ReplayWatch(CliContext parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    @Override
    public void read(long bytes) {
        progress.at(bytes);
    }

    @Override
    public void refused(SourceItem.Bad bad) {
        refusals++;
        if (refusals <= REFUSALS_SHOWN) {
            parts.err().println("harbinger: " + bad.message());
        } else if (refusals == REFUSALS_SHOWN + 1) {
            parts.err().println("harbinger: more refusals follow; all are on the dead-letter topic");
        }
    }
}
