package io.harbinger.http;

import java.io.IOException;

/** No connection to a receiver came about, or none may: whatever the message, it would not get there now. */
public final class WebhookUnreachableException extends IOException {

    private static final long serialVersionUID = 1L;

    WebhookUnreachableException(String message) {
        super(message);
    }

    WebhookUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
