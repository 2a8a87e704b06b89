package io.harbinger.app.failure;

/** Says in one line what an exception says in many. */
public final class Failures {

    private Failures() {}

    /** The first line of the innermost cause that has a message, with its type. */
    public static String line(Throwable failure) {
        Throwable telling = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                telling = cause;
            }
        }
        String message = telling.getMessage();
        String type = telling.getClass().getSimpleName();
        return message == null
                ? type
                : type + ": " + message.strip().lines().findFirst().orElse("");
    }

    /** Its own message on one line, or its type when it has none. */
    public static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }
}
