package io.harbinger.stage;

/** Names of the stages, as meters and logs use them. */
public final class Stages {

    public static final String INGEST = "ingest";
    public static final String SUBJECTS = "subjects";
    public static final String LANES = "lanes";
    public static final String PROPAGATE = "propagate";

    private Stages() {}
}
