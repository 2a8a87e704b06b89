package io.harbinger.testing.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;

/**
 * A record that came out, as bytes.
 *
 * @param timestamp record time, epoch milliseconds
 * @param headers in order, as text
 */
@SuppressWarnings("ArrayRecordComponent")
public record PublishedRecord(byte[] key, byte[] value, long timestamp, Map<String, String> headers) {

    public static PublishedRecord of(TestRecord<byte[], byte[]> record) {
        return new PublishedRecord(record.key(), record.value(), record.timestamp(), text(record.headers()));
    }

    public static PublishedRecord of(Record<?, ?> record) {
        return new PublishedRecord(
                (byte[]) record.key(), (byte[]) record.value(), record.timestamp(), text(record.headers()));
    }

    public String keyText() {
        return new String(key, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.get(name);
    }

    private static Map<String, String> text(Headers headers) {
        var text = new LinkedHashMap<String, String>();
        headers.forEach(header -> text.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return text;
    }
}
