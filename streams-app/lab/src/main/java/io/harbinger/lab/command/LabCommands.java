package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandProvider;
import java.util.List;

/**
 * The commands that bring their own broker, and those for the files they read; they come first in the help, since a
 * newcomer tries them first.
 */
public final class LabCommands implements CommandProvider {

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Object> commands(CliContext context) {
        return List.of(
                new DemoCommand(context),
                new ReplayCommand(context),
                new BacktestCommand(context),
                new MappingCommand(context),
                new BrokerCommand(context));
    }
}
