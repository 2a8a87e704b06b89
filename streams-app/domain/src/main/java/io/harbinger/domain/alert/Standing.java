package io.harbinger.domain.alert;

/** A state of the episode, and what holds it. */
record Standing(AlertState state, Holders holders) {}
