package io.harbinger.app.command;

/** The levels that an alert may have: every {@link io.harbinger.schema.Level} but NONE, under the same names. */
enum AlertLevel {
    BLUE,
    YELLOW,
    ORANGE,
    RED
}
