package io.harbinger.lab.invariant;

import io.harbinger.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came out of a run, readable and to the byte.
 *
 * @param bytes by topic and key: number and digest of its records in their order, each with timestamp and value; of the
 *     compacted topic, which forgets at any time, the last record alone
 */
record RecordedOutputs(Outputs outputs, Map<String, String> bytes) {

    /** Digests of the records of every output topic but dead letters and late events, which name offsets. */
    static Map<String, String> bytes(Outputs.Reader reader, Topics topics) {
        Map<String, MessageDigest> digests = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> names = Map.of(
                topics.alerts(), "alerts",
                topics.alertsCurrent(), "alerts-current",
                topics.riskScores(), "risk-scores",
                topics.indicatorValues(), "indicator-values");
        for (String topic : List.copyOf(new TreeMap<>(names).keySet())) {
            reader.read(topic, record -> {
                String key = names.get(topic) + " " + new String(record.key(), StandardCharsets.UTF_8);
                if (topic.equals(topics.alertsCurrent())) {
                    digests.remove(key);
                    counts.remove(key);
                }
                MessageDigest digest = digests.computeIfAbsent(key, unused -> sha256());
                digest.update(Long.toString(record.timestamp()).getBytes(StandardCharsets.UTF_8));
                digest.update(record.value() == null ? new byte[] {0} : record.value());
                counts.merge(key, 1, Integer::sum);
            });
        }
        Map<String, String> lines = new TreeMap<>();
        digests.forEach((key, digest) ->
                lines.put(key, counts.get(key) + " " + HexFormat.of().formatHex(digest.digest())));
        return lines;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
