package io.harbinger.app.terminal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out whether the standard streams are a terminal, and whether colours are wanted there. */
public final class Terminal {

    /** System property by which the launcher, which can ask the shell, says whether standard error is a terminal. */
    public static final String PROPERTY = "harbinger.terminal";

    /** The same for standard output. */
    public static final String OUTPUT_PROPERTY = "harbinger.terminal.out";

    private Terminal() {}

    /** Whether standard error is a terminal. */
    public static boolean isInteractive() {
        return isTerminal(System.getProperty(PROPERTY));
    }

    /** Whether results may be coloured: standard output is a terminal that can, and the user did not say no. */
    public static boolean showsColour() {
        return showsColour(isTerminal(System.getProperty(OUTPUT_PROPERTY)), System.getenv());
    }

    /** By the environment: a {@code NO_COLOR} that is not empty (no-color.org), or a terminal without abilities. */
    static boolean showsColour(boolean terminal, Map<String, String> environment) {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    @SuppressWarnings("SystemConsoleNull") // never null from JDK 22 on: there the launcher sets the property
    private static boolean isTerminal(@Nullable String launcher) {
        return launcher == null ? System.console() != null : Boolean.parseBoolean(launcher);
    }
}
