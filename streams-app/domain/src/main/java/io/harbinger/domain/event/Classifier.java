package io.harbinger.domain.event;

/** DCSA event classifier: planned, estimated, actual. */
public enum Classifier {
    PLN,
    EST,
    ACT
}
