package io.harbinger.domain.detect;

/** What a series has taught a detector; a value, replaced with every value of the series. */
public sealed interface Learnt permits DetectorState, Outage {}
