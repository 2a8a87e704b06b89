package io.harbinger.bench.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandProvider;
import java.util.List;

/** The command {@code bench}, and its hidden worker. */
public final class BenchCommands implements CommandProvider {

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<Object> commands(CliContext context) {
        return List.of(new BenchCommand(context), new BenchWorkerCommand(context));
    }
}
