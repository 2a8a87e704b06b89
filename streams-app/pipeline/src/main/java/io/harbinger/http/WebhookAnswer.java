package io.harbinger.http;

import java.util.Optional;

/**
 * What a receiver answered.
 *
 * @param status of HTTP
 * @param retryAfter as the header of that name has it
 */
public record WebhookAnswer(int status, Optional<String> retryAfter) {}
