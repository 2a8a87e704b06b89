package io.harbinger.app.console.model;

import java.util.List;

/**
 * All alerts at one moment.
 *
 * @param lastChange id of the last change that is in it
 * @param open the worst first
 * @param ended episodes that have ended, newest first
 */
public record Snapshot(long lastChange, Status status, List<ShownAlert> open, List<ShownAlert> ended) {

    public Snapshot {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    /** Everything, with summaries of the alerts. */
    public String json() {
        return Json.object(out -> {
            Json.raw(out, "status", status.json());
            Json.array(out, "alerts", open.stream().map(ShownAlert::summary).toList());
            Json.array(out, "ended", ended.stream().map(ShownAlert::summary).toList());
        });
    }
}
