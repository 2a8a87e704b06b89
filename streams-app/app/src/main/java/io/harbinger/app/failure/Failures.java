package io.harbinger.app.failure;

/** One-line texts of exceptions, for logs and messages. */
public final class Failures {

    private Failures() {}

    /** The first line of the innermost cause that has a message, with its type. */
    public static String line(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                innermost = cause;
            }
        }
        String message = innermost.getMessage();
        String type = innermost.getClass().getSimpleName();
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
