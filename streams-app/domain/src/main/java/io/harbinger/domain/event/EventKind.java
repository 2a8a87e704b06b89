package io.harbinger.domain.event;

/** The three inputs. */
public enum EventKind {
    SENSOR,
    LOGISTICS,
    TRADE
}
