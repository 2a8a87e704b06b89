package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.UpstreamAlerts.Known;
import io.harbinger.wire.SubjectKey;
import java.util.List;

/** Publishes the transitions of what reaches subjects, under keys of their own. */
final class UpstreamAlertOutputs implements UpstreamAlerts.Sink {

    private final TransitionOutputs outputs;
    private boolean hasPublished;

    UpstreamAlertOutputs(TransitionOutputs outputs) {
        this.outputs = outputs;
    }

    /** The task leaves this instance. */
    void close() {
        outputs.close();
    }

    @Override
    public void accept(Transition transition, List<String> rootCause, Known known) {
        Subject subject = transition.assessment().subject();
        SubjectDetails details = known.model().details(subject, known.edition());
        long time = Math.max(0, transition.assessment().publishedAt());
        outputs.publish(transition, details, rootCause, SubjectKey.ofUpstream(subject), time);
        hasPublished = true;
    }

    /** Commits what was published at a tick, epoch milliseconds, if somebody waits for it. */
    void commitFresh(long now) {
        if (hasPublished) {
            outputs.commitFresh(now);
        }
        hasPublished = false;
    }
}
