package io.harbinger.app.command;

import io.harbinger.schema.Level;

/** The levels that an alert may have: every {@link Level} but NONE, under the same names. */
enum AlertLevel {
    BLUE,
    YELLOW,
    ORANGE,
    RED;

    Level level() {
        return Level.valueOf(name());
    }
}
