package io.harbinger.app.command;

import java.util.List;

/** A command that has commands of its own. */
interface CommandGroup {

    /** Its commands, in the order of the help. */
    List<Object> commands();
}
