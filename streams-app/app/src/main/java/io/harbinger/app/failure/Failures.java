package io.harbinger.app.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** One-line texts of exceptions, for logs and messages. */
public final class Failures {

    private Failures() {}

    /** The first line of the innermost cause that has a message, with its type; one of a file needs no type. */
    public static String line(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                innermost = cause;
            }
        }
        if (innermost instanceof IOException file && isOfFile(file)) {
            return ofFile(file);
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

    /** Plain ones too, whose message is the system's own, such as {@code No space left on device}. */
    private static boolean isOfFile(IOException failure) {
        return failure instanceof FileSystemException
                || (failure.getClass() == IOException.class && failure.getMessage() != null);
    }

    private static String ofFile(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        return message(failure);
    }
}
