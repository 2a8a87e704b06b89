package io.harbinger.runtime;

import io.harbinger.runtime.command.CliContext;
import io.harbinger.runtime.command.CommandLines;
import io.harbinger.topology.RiskTopology;
import io.harbinger.wire.JsonLines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Where the process begins: the parts are chosen here, and only here. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        var parts = new CliContext(
                (catalogue, settings, topics, telemetry, format, streams) ->
                        new RiskTopology(catalogue, settings, topics, telemetry, format).build(streams),
                line -> Wire.LINES.readEvent(line),
                InstantSource.system(),
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                version());
        return CommandLines.of(parts).execute(arguments);
    }

    /** Made when first used: Avro logs, and a command chooses how before anything does. */
    private static final class Wire {

        private static final JsonLines LINES = new JsonLines();
    }

    /** Names have Chinese forms: never in whatever the platform's charset is. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
