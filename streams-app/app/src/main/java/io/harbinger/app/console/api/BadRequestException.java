package io.harbinger.app.console.api;

/** A parameter that has no meaning; its message says which and why. */
final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }
}
