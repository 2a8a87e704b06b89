package io.harbinger.direct;

import java.util.HashSet;
import java.util.Set;

/** Which of the stages an engine runs: those of the subjects, what reads their outputs, or all. */
enum Part {
    WHOLE {
        @Override
        Set<String> topics(DirectWiring wiring) {
            return wiring.readers().keySet();
        }
    },
    /** What is published is for another engine. */
    SUBJECTS {
        @Override
        Set<String> topics(DirectWiring wiring) {
            return Set.of();
        }
    },
    /** What reads topics that other stages write, and the tables that all read. */
    FOLLOWERS {
        @Override
        Set<String> topics(DirectWiring wiring) {
            Set<String> topics = new HashSet<>(wiring.between());
            topics.addAll(wiring.tables());
            return topics;
        }
    };

    /** Topics of which a published record goes through the stages of the same engine. */
    abstract Set<String> topics(DirectWiring wiring);
}
