package io.harbinger.source;

import io.harbinger.domain.translate.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The message that gave an event, for what follows from messages before it.
 *
 * @param statement all that it says; where that is a withdrawal, the event it comes with carries only id and time
 * @param shortId an id under which a later message may mean it, unique in most feeds only; null where there is none
 * @param pointer where the message lies in its document
 * @param original the bytes of a withdrawal, in case nothing is found to withdraw; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Told(Statement statement, @Nullable String shortId, String pointer, byte[] original) {}
