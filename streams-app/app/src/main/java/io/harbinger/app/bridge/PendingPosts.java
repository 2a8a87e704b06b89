package io.harbinger.app.bridge;

import io.harbinger.app.view.AlertChange;
import io.harbinger.app.view.OpenAlert;
import io.harbinger.schema.AlertTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes that Alertmanager has not accepted yet. Of several changes of one alert the last one counts, since
 * Alertmanager keeps states, not histories: one entry per open alert and per set of labels that ended. Changes come by
 * one thread and are posted by another; what changes while it is posted stays pending.
 */
final class PendingPosts {

    private final Map<String, PostableAlert> changed = new LinkedHashMap<>();
    private final Map<Map<String, String>, PostableAlert> ended = new HashMap<>();

    synchronized void accept(AlertChange change) {
        OpenAlert<AlertTransition> before = change.before();
        OpenAlert<AlertTransition> after = change.after();
        PostableAlert now = after == null ? null : PostableAlert.of(after.evidence());
        if (before != null) {
            changed.remove(before.alertId());
            PostableAlert former = PostableAlert.of(before.evidence());
            if (now == null || !former.labels().equals(now.labels())) {
                ended.put(former.labels(), now == null ? former.endedBy(change.transition()) : former);
            }
        }
        if (after != null && now != null) {
            changed.put(after.alertId(), now);
            ended.remove(now.labels());
        }
    }

    /** What opened or changed since it was last posted. */
    synchronized List<PostableAlert> changed() {
        return new ArrayList<>(changed.values());
    }

    /** What ended, or has another level now, and is not posted as resolved yet. */
    synchronized List<PostableAlert> ended() {
        return new ArrayList<>(ended.values());
    }

    /** These were accepted; one that has changed again meanwhile stays pending. */
    synchronized void changedAccepted(List<PostableAlert> posted) {
        changed.values().removeAll(posted);
    }

    /** These were accepted. */
    synchronized void endedAccepted(List<PostableAlert> posted) {
        ended.values().removeAll(posted);
    }
}
