package io.harbinger.app.terminal;

import io.harbinger.app.text.Columns;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out whether the standard streams are a terminal, and whether colours are wanted there. */
public final class Terminal {

    /** System property by which the launcher, which can ask the shell, says whether standard error is a terminal. */
    public static final String PROPERTY = "harbinger.terminal";

    /** The same for standard output. */
    public static final String OUTPUT_PROPERTY = "harbinger.terminal.out";

    /** System property by which the launcher says how many columns the terminal of standard output has. */
    public static final String COLUMNS_PROPERTY = "harbinger.columns";

    private static final int LEAST_COLUMNS = 80;

    private Terminal() {}

    /** Columns of a line of results: those of the terminal, at least 80; {@link Columns#UNBOUNDED} in a file or pipe. */
    public static int columns() {
        return columns(isTerminal(System.getProperty(OUTPUT_PROPERTY)), System.getProperty(COLUMNS_PROPERTY));
    }

    static int columns(boolean terminal, @Nullable String launcher) {
        if (!terminal) {
            return Columns.UNBOUNDED;
        }
        boolean number = launcher != null && launcher.matches("[1-9][0-9]{0,4}");
        return number ? Math.max(LEAST_COLUMNS, Integer.parseInt(launcher)) : Columns.LINE;
    }

    /** Whether progress may be redrawn in place: standard error is a terminal that can. */
    public static boolean redraws() {
        return redraws(isTerminal(System.getProperty(PROPERTY)), System.getenv());
    }

    /** By the environment: {@code NO_COLOR} does not concern what has no colour. */
    static boolean redraws(boolean terminal, Map<String, String> environment) {
        return terminal && !isDumb(environment);
    }

    /** Whether results may be coloured: standard output is a terminal that can, and the user did not say no. */
    public static boolean showsColour() {
        return showsColour(isTerminal(System.getProperty(OUTPUT_PROPERTY)), System.getenv());
    }

    /** By the environment: a {@code NO_COLOR} that is not empty (no-color.org), or a terminal without abilities. */
    static boolean showsColour(boolean terminal, Map<String, String> environment) {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb(environment);
    }

    private static boolean isDumb(Map<String, String> environment) {
        return "dumb".equals(environment.get("TERM"));
    }

    @SuppressWarnings("SystemConsoleNull") // never null from JDK 22 on: there the launcher sets the property
    private static boolean isTerminal(@Nullable String launcher) {
        return launcher == null ? System.console() != null : Boolean.parseBoolean(launcher);
    }
}
