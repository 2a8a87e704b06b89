package io.harbinger.app.terminal;

/** Whether a person watches. */
public final class Terminal {

    /** System property by which the launcher, which can ask the shell, says whether standard error is a terminal. */
    public static final String PROPERTY = "harbinger.terminal";

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // never null from JDK 22 on: there the launcher has said it already
    public static boolean isInteractive() {
        String said = System.getProperty(PROPERTY);
        return said == null ? System.console() != null : Boolean.parseBoolean(said);
    }
}
