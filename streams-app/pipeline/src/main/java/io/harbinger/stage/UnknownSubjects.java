package io.harbinger.stage;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.subject.Subject;

/**
 * Counts the subjects of a task that the network does not know, so that invented ids cannot fill the state. The count
 * follows from the stored subjects when the task starts; one that the network comes to know later counts until then.
 */
final class UnknownSubjects {

    private final NetworkSnapshot network;
    private final int most;
    private int count;

    /** @param most how many may be kept */
    UnknownSubjects(NetworkSnapshot network, int most) {
        this.network = network;
        this.most = most;
    }

    /** Counts a subject that is stored. */
    void add(Subject subject) {
        count += isKnown(subject) ? 0 : 1;
    }

    /** Counts a new subject, unless there are too many. */
    boolean admit(Subject subject) {
        if (isKnown(subject)) {
            return true;
        }
        boolean admitted = count < most;
        count += admitted ? 1 : 0;
        return admitted;
    }

    void remove(Subject subject) {
        count -= count == 0 || isKnown(subject) ? 0 : 1;
    }

    void clear() {
        count = 0;
    }

    private boolean isKnown(Subject subject) {
        // Feeds are those of the catalogue, however many events are invented. Regions are names that nodes bear.
        return switch (subject.type()) {
            case FEED -> true;
            case REGION -> false;
            case NODE, LANE, PRODUCT -> network.current().isKnown(subject.id());
        };
    }

    Rejection rejection(Subject subject) {
        return new Rejection(
                Reason.TOO_MANY_UNKNOWN,
                "key",
                subject.id(),
                "must be an entity of the network topic, since " + most
                        + " others are kept already (pipeline.maxUnknownSubjects)");
    }
}
