package io.harbinger.lab.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandProvider;
import java.util.List;

/** What brings its own broker: the first things a newcomer tries. */
public final class LabCommands implements CommandProvider {

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Object> commands(CliContext context) {
        return List.of(new DemoCommand(context), new ReplayCommand(context), new BacktestCommand(context));
    }
}
