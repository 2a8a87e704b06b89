package io.harbinger.stage;

import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.DeadLetterHeaders;
import io.harbinger.wire.LetterBody;
import io.harbinger.wire.SubjectKey;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Builds the records of the dead-letter and late topics: the original bytes, or their beginning where a broker would
 * not take them ({@link LetterBody}), with source and reason in headers.
 */
final class DeadLetters {

    private DeadLetters() {}

    static Record<Object, Object> deadLetter(SourceRecord original, Rejection rejection) {
        Headers headers = sourceHeaders(original);
        DeadLetterHeaders.put(rejection, headers::add);
        return record(original, headers);
    }

    /**
     * An event that one subject has refused: another one, such as the lane of the same event, may have it.
     *
     * @param subject which
     */
    static Record<Object, Object> deadLetter(SourceRecord original, Rejection rejection, Subject subject) {
        Record<Object, Object> letter = deadLetter(original, rejection);
        put(letter.headers(), "harbinger-subject", SubjectKey.of(subject));
        return letter;
    }

    /**
     * An event whose pane had closed.
     *
     * @param lateFor ids of the indicators for which it had
     */
    static Record<Object, Object> late(SourceRecord original, Subject subject, List<String> lateFor, long lateBy) {
        Headers headers = sourceHeaders(original);
        put(headers, "harbinger-subject", SubjectKey.of(subject));
        put(headers, DeadLetterHeaders.REASON, "LATE");
        put(headers, "harbinger-late-for", String.join(",", lateFor));
        put(headers, "harbinger-late-by-ms", Long.toString(lateBy));
        return record(original, headers);
    }

    private static Headers sourceHeaders(SourceRecord original) {
        Headers headers = new RecordHeaders();
        put(headers, DeadLetterHeaders.TOPIC, original.topic());
        put(headers, "harbinger-partition", Integer.toString(original.partition()));
        put(headers, "harbinger-offset", Long.toString(original.offset()));
        return headers;
    }

    private static Record<Object, Object> record(SourceRecord original, Headers headers) {
        LetterBody body = LetterBody.of(original.key(), original.value(), headers::add);
        return new Record<>(body.key(), body.value(), original.timestamp(), headers);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, DeadLetterHeaders.utf8(value));
    }
}
