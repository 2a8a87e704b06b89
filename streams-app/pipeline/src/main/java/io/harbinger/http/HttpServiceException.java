package io.harbinger.http;

/** A service cannot be used as it is configured; the message says what is wrong, without a secret. */
public final class HttpServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HttpServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
