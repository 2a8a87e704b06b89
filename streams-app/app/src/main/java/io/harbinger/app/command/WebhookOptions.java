package io.harbinger.app.command;

import io.harbinger.app.config.Services;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.http.Tls;
import io.harbinger.http.WebhookSecret;
import io.harbinger.http.WebhookTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One receiver of webhooks; several stand in the configuration. */
final class WebhookOptions {

    private static final String NAME = "webhook";
    private static final String OPTION = "--webhook";
    private static final String FILE_OPTION = "--webhook-secret-file";
    private static final String VARIABLE = "HARBINGER_WEBHOOK_SECRET";

    @Option(
            names = OPTION,
            paramLabel = "URL",
            description = "Where every change of every alert is posted, as Standard Webhooks has it, in order for each"
                    + " subject and from where the bridge left off (default: webhooks of --config).")
    private @Nullable String url;

    @Option(
            names = FILE_OPTION,
            paramLabel = "FILE",
            description = "File with the secret that signs them, whsec_…; twice while it is rotated (default: the"
                    + " environment variable " + VARIABLE + ", there two with a blank between).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--webhook-allow-private",
            description = "Let the receiver be at an address of a private network or of this machine, and over http.")
    private boolean allowPrivate;

    /** Those of the configuration, or the one of the options in their place. */
    List<WebhookTarget> targets(Services services) {
        if (url == null && (allowPrivate || !files.isEmpty())) {
            throw new CommandFailed(ExitCode.USAGE, "--webhook-allow-private and " + FILE_OPTION + " need " + OPTION);
        }
        return url == null ? services.webhooks() : List.of(target(url));
    }

    private WebhookTarget target(String address) {
        try {
            return new WebhookTarget(
                    NAME, WebhookTarget.address(address, allowPrivate), secrets(), allowPrivate, Tls.DEFAULT);
        } catch (IllegalArgumentException e) {
            // Without the cause: neither the address nor a secret is to be shown.
            String hint = address.startsWith("http:") && !allowPrivate ? " (--webhook-allow-private)" : "";
            throw new CommandFailed(ExitCode.USAGE, OPTION + " " + e.getMessage() + hint);
        }
    }

    private List<WebhookSecret> secrets() {
        if (!files.isEmpty()) {
            return files.stream().map(WebhookOptions::read).toList();
        }
        String both = System.getenv(VARIABLE);
        if (both == null || both.isBlank()) {
            throw new CommandFailed(
                    ExitCode.USAGE, OPTION + " needs a secret: " + FILE_OPTION + "=FILE, or " + VARIABLE);
        }
        return List.of(both.strip().split("\\s+")).stream()
                .map(text -> parsed(VARIABLE, () -> WebhookSecret.parse(text)))
                .toList();
    }

    private static WebhookSecret read(Path file) {
        return parsed(FILE_OPTION + " " + file + ":", () -> WebhookSecret.read(file));
    }

    /** Makes a secret; may fail as reading a file does. */
    @FunctionalInterface
    private interface Making {
        WebhookSecret make() throws IOException;
    }

    private static WebhookSecret parsed(String where, Making making) {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            // Without the cause, for the same reason.
            throw new CommandFailed(ExitCode.USAGE, where + " " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.USAGE, where + " cannot be read: " + e, e);
        }
    }
}
