package io.harbinger.app.webhook;

import io.harbinger.app.observe.WebhookMeters.Outcome;
import io.harbinger.http.WebhookAnswer;
import io.harbinger.http.WebhookUnreachableException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * How an attempt to deliver an event ended.
 *
 * @param text for people; empty where it was delivered
 * @param retryAfter as the receiver asked
 */
record Attempt(WebhookEvent event, Outcome outcome, String text, Optional<String> retryAfter) {

    static Attempt answered(WebhookEvent event, WebhookAnswer answer) {
        Outcome outcome = outcome(answer.status());
        return new Attempt(event, outcome, text(outcome, answer.status()), answer.retryAfter());
    }

    static Attempt failed(WebhookEvent event, IOException failure) {
        Outcome outcome = failure instanceof WebhookUnreachableException ? Outcome.UNREACHABLE : Outcome.NO_ANSWER;
        String text = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return new Attempt(event, outcome, text, Optional.empty());
    }

    /** Whether another event would fare no better now. */
    boolean concernsAll() {
        return outcome == Outcome.UNREACHABLE || outcome == Outcome.THROTTLED;
    }

    private static Outcome outcome(int status) {
        return switch (status) {
            case 410 -> Outcome.GONE;
            case 429, 502, 503, 504 -> Outcome.THROTTLED;
            default ->
                switch (status / 100) {
                    case 2 -> Outcome.DELIVERED;
                    case 3 -> Outcome.REDIRECTED;
                    case 4 -> Outcome.CLIENT_ERROR;
                    default -> Outcome.SERVER_ERROR;
                };
        };
    }

    private static String text(Outcome outcome, int status) {
        return switch (outcome) {
            case DELIVERED -> "";
            case REDIRECTED -> "answered " + status + ", and redirects are not followed";
            case GONE -> "answered 410, it wants no more events";
            default -> "answered " + status;
        };
    }
}
