package io.harbinger.bench.command;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.bench.worker.WorkerOptions;
import io.harbinger.bench.worker.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A child process of the benchmark; started by it, not by people. */
@Command(name = Workers.COMMAND, hidden = true, description = "A child process of 'harbinger bench'.")
final class BenchWorkerCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(arity = "1..*", paramLabel = "KEY=VALUE")
    private List<String> arguments = new ArrayList<>();

    BenchWorkerCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        Workers.run(WorkerOptions.parse(arguments), System.in, context.out(), context.clock());
        return ExitCode.OK.code();
    }
}
