package io.harbinger.app.terminal;

/** Finds out whether standard error is a terminal. */
public final class Terminal {

    /** System property by which the launcher, which can ask the shell, says whether standard error is a terminal. */
    public static final String PROPERTY = "harbinger.terminal";

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // never null from JDK 22 on: there the launcher sets the property
    public static boolean isInteractive() {
        String launcher = System.getProperty(PROPERTY);
        return launcher == null ? System.console() != null : Boolean.parseBoolean(launcher);
    }
}
