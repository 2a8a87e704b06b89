package io.harbinger.domain.detect;

/** State of a detector of one series; a value, replaced with every value of the series. */
public sealed interface Learnt permits DetectorState, Outage, ActivePanes, SameWeeks, SameSeason {}
