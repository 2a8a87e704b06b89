package io.harbinger.app.reset;

import java.nio.file.Path;

/** One thing that a reset removes; as text, one line for the user. */
sealed interface ResetStep {

    /** Committed offsets of the consumer group. */
    record Offsets(String group, int partitions, boolean fromNow) implements ResetStep {
        @Override
        public String toString() {
            return "offsets    group " + group + ", " + partitions + " partitions: the next start reads "
                    + (fromNow ? "what is written from now on" : "the inputs from their beginning");
        }
    }

    /** Committed offsets of the second application's consumer group. */
    record PanoramaOffsets(String group, int partitions) implements ResetStep {
        @Override
        public String toString() {
            return "offsets    group " + group + ", " + partitions + " partitions";
        }
    }

    /** A topic of the application's own, which the next start creates again. */
    record OwnTopic(String topic, int partitions, long records) implements ResetStep {
        @Override
        public String toString() {
            return "delete     topic " + topic + ", " + partitions + " partitions, " + records + " records";
        }
    }

    /** Records of a topic that stays. */
    record Records(String topic, int partitions, long records) implements ResetStep {
        @Override
        public String toString() {
            return "empty      topic " + topic + ", " + records + " records";
        }
    }

    /** Local state of this machine. */
    record LocalState(Path directory) implements ResetStep {
        @Override
        public String toString() {
            return "delete     directory " + directory;
        }
    }

    /** An open alert whose state goes. */
    record OpenAlert(String topic, CurrentAlert alert) implements ResetStep {
        @Override
        public String toString() {
            return "end        key " + alert.key() + " of " + topic + ": " + alert;
        }
    }
}
