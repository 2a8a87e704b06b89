package io.harbinger.app;

import io.harbinger.app.command.CliContext;
import io.harbinger.app.command.CommandLines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Entry point, and the only place that uses the real clock and the real standard streams. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        var context =
                new CliContext(InstantSource.system(), utf8(FileDescriptor.out), utf8(FileDescriptor.err), version());
        return CommandLines.of(context).execute(arguments);
    }

    /** UTF-8 on every platform: names have Chinese forms. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
