package io.harbinger.app.command;

import java.util.List;

/** What runs against a cluster. */
public final class AppCommands implements CommandProvider {

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Object> commands(CliContext context) {
        return List.of(
                new RunCommand(context),
                new AlertsCommand(context),
                new PanoramaCommand(context),
                new ConsoleCommand(context),
                new SimulateCommand(context),
                new TopicsCommand(context),
                new ResetCommand(context),
                new BridgeCommand(context),
                new NetworkCommand(context),
                new AssessCommand(context),
                new CatalogueCommand(context),
                new DescribeCommand(context));
    }
}
