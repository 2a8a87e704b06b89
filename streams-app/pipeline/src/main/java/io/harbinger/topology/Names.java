package io.harbinger.topology;

/**
 * Names of every processor, source, sink and store. Processors are called {@code <stage>.<verb-object>}, stores
 * {@code <stage>-<noun>}. A changed name loses its state on upgrade: the topology's golden file guards them.
 */
final class Names {

    static final String READ_INPUTS = "ingest.read-inputs";
    static final String VALIDATE_EVENTS = "ingest.validate-events";
    static final String PUBLISH_REFUSED = "ingest.publish-dead-letters";

    static final String PUBLISH_LANE_EVENTS = "regroup.publish-lane-events";
    static final String READ_LANE_EVENTS = "regroup.read-lane-events";
    static final String ORDER_LANE_EVENTS = "regroup.order-lane-events";
    static final String PUBLISH_REFUSED_BY_LANES = "regroup.publish-dead-letters";

    static final String READ_NETWORK = "network.read-entities";
    static final String KEEP_NETWORK = "network.keep-entities";

    /** Event time of each input channel; a few rows. */
    static final String INGEST_CLOCK = "ingest-clock";

    /** Event time of each upstream partition; a row each. */
    static final String REGROUP_CLOCK = "regroup-clock";

    /** The whole network topic on every instance, in memory: thousands of small entities, asked for every event. */
    static final String NETWORK = "network-entities";

    static final String READ_NETWORK_VERSIONS = "propagate.read-network";
    static final String KEEP_NETWORK_VERSIONS = "propagate.keep-network";
    static final String READ_IMPULSES = "propagate.read-impulses";
    static final String FIND_INCIDENTS = "propagate.find-incidents";
    static final String PUBLISH_INCIDENTS = "propagate.publish-incidents";
    static final String PUBLISH_INCIDENTS_JSON = "propagate.publish-incidents-json";
    static final String PUBLISH_UPSTREAM_RISKS = "propagate.publish-upstream-risks";
    static final String PUBLISH_UPSTREAM_TRANSITIONS = "propagate.publish-transitions";
    static final String PUBLISH_UPSTREAM_CURRENT = "propagate.publish-current";
    static final String PUBLISH_UPSTREAM_JSON = "propagate.publish-json";
    static final String PUBLISH_SCENARIO_RESULTS = "propagate.publish-scenario-results";
    static final String PUBLISH_REFUSED_IMPULSES = "propagate.publish-dead-letters";

    /** Event time of each partition of the stages that tell own risks; a row each. */
    static final String PROPAGATE_CLOCK = "propagate-clock";

    /** One row per subject with an open own risk, or one that has just ended. */
    static final String OWN_RISKS = "propagate-own-risks";

    /** Every incident as it was last published, and a digest of every upstream risk. */
    static final String PUBLISHED = "propagate-published";

    /** One row per subject with an open or pending alert of what reaches it, or one recently closed. */
    static final String UPSTREAM_ALERTS = "propagate-alerts";

    /** Of the network topic for the second application; empty, since that keeps versions. */
    static final String NETWORK_VERSIONS = "propagate-network";

    private Names() {}

    /**
     * Names of the part that assesses and alerts, which exists twice: for nodes and products, which their events are
     * keyed by, and for lanes, whose events are regrouped first.
     *
     * @param subjects {@code subjects} or {@code lanes}
     */
    record Branch(String subjects) {

        static final Branch SUBJECTS = new Branch("subjects");
        static final Branch LANES = new Branch("lanes");

        /** Of a further run that alerts of the same assessments, counted from 1: its stores and sinks of alerts. */
        Branch other(int number) {
            return new Branch(subjects + "-" + (number + 1));
        }

        String assess() {
            return "assess.judge-" + subjects;
        }

        String publishValues() {
            return "assess.publish-values-of-" + subjects;
        }

        String publishScores() {
            return "assess.publish-scores-of-" + subjects;
        }

        String publishConflicts() {
            return "assess.publish-dead-letters-of-" + subjects;
        }

        String publishLate() {
            return "assess.publish-late-events-of-" + subjects;
        }

        String alert() {
            return "alert.track-" + subjects;
        }

        String publishTransitions() {
            return "alert.publish-transitions-of-" + subjects;
        }

        String publishCurrent() {
            return "alert.publish-current-of-" + subjects;
        }

        String publishJson() {
            return "alert.publish-json-of-" + subjects;
        }

        String publishImpulses() {
            return "alert.publish-impulses-of-" + subjects;
        }

        /** One row per subject, kept for as long as the subject exists: it holds what is normal. */
        String assessStore() {
            return "assess-" + subjects;
        }

        /** One row per subject with an open, pending or flapping episode, or one recently closed. */
        String alertStore() {
            return "alert-" + subjects;
        }
    }
}
