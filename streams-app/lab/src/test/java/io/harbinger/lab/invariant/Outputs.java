package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import io.harbinger.topology.Topics;
import io.harbinger.wire.JsonLines;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.SubjectKey;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What came out of a run, each subject's records in order, as JSON lines: nothing is left out of a comparison, not even
 * the time of publication.
 *
 * @param current the last value per key of the compacted topic, without the keys whose last value is none
 * @param late records of the late topic by key and by what they were late for
 */
public record Outputs(
        Map<String, List<String>> alerts,
        Map<String, List<String>> scores,
        Map<String, List<String>> values,
        Map<String, String> current,
        List<AlertTransition> transitions,
        Map<String, Long> late) {

    /** Where records are read from. */
    public interface Reader {

        /** Hands every committed record of {@code topic} to {@code sink}. */
        void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> sink);
    }

    private static final JsonLines JSON = new JsonLines();

    /** Reads what is committed. */
    public static Outputs read(Reader reader, Topics topics) {
        var codec = new OutputCodec(WireFormat.singleObject(), "", "");
        var outputs = new Outputs(
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
        reader.read(topics.alerts(), record -> outputs.add(codec.decodeAlert(record.value())));
        reader.read(topics.riskScores(), record -> outputs.add(codec.decodeScore(record.value())));
        reader.read(topics.indicatorValues(), record -> outputs.add(codec.decodeValue(record.value())));
        reader.read(topics.alertsCurrent(), record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                outputs.current.remove(key);
            } else {
                outputs.current.put(key, JSON.write(codec.decodeAlert(record.value())));
            }
        });
        reader.read(topics.lateEvents(), record -> outputs.late.merge(lateness(record), 1L, Long::sum));
        return outputs;
    }

    private static String lateness(ConsumerRecord<byte[], byte[]> record) {
        return String.join(
                " ",
                new String(record.key(), StandardCharsets.UTF_8),
                header(record, "harbinger-subject"),
                header(record, "harbinger-late-for"),
                header(record, "harbinger-late-by-ms"));
    }

    /** A header as text. */
    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private void add(AlertTransition alert) {
        transitions.add(alert);
        put(alerts, alert.getSubjectType() + "/" + alert.getSubjectId(), JSON.write(alert));
    }

    private void add(RiskScore score) {
        put(scores, score.getSubjectType() + "/" + score.getSubjectId(), JSON.write(score));
    }

    private void add(IndicatorValue value) {
        var driver = value.getDriver();
        String series = driver.getIndicator() + "/" + driver.getSeries();
        put(values, value.getSubjectType() + "/" + value.getSubjectId() + "/" + series, JSON.write(value));
    }

    private static void put(Map<String, List<String>> lines, String key, String line) {
        lines.computeIfAbsent(key, unused -> new ArrayList<>()).add(line);
    }

    /** Without the subjects whose id starts with {@code prefix}. */
    Outputs without(String prefix) {
        return new Outputs(
                kept(alerts, key -> !key.contains("/" + prefix)),
                kept(scores, key -> !key.contains("/" + prefix)),
                kept(values, key -> !key.contains("/" + prefix)),
                kept(current, key -> !key.contains(":" + prefix)),
                transitions.stream()
                        .filter(alert -> !alert.getSubjectId().startsWith(prefix))
                        .toList(),
                kept(late, key -> !key.startsWith(prefix)));
    }

    /** Without the feeds: they are scored over all subjects there are. */
    Outputs withoutFeeds() {
        return new Outputs(
                kept(alerts, key -> !key.startsWith("FEED/")),
                kept(scores, key -> !key.startsWith("FEED/")),
                kept(values, key -> !key.startsWith("FEED/")),
                kept(current, key -> !key.startsWith("feed:")),
                transitions.stream()
                        .filter(alert -> alert.getSubjectType() != SubjectType.FEED)
                        .toList(),
                late);
    }

    /** Without late events: a repetition whose panes have closed is late, and counts nothing. */
    Outputs withoutLate() {
        return new Outputs(alerts, scores, values, current, transitions, Map.of());
    }

    private static <V> Map<String, V> kept(Map<String, V> lines, Predicate<String> keep) {
        return lines.entrySet().stream()
                .filter(entry -> keep.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** Fails with the first line that differs: alerts first, then what they were made of. */
    public void assertSameAs(Outputs expected) {
        assertSame("values", values, expected.values);
        assertSame("scores", scores, expected.scores);
        assertSame("alerts", alerts, expected.alerts);
        assertThat(late).as("late events").isEqualTo(expected.late);
        assertThat(current).as("open episodes").isEqualTo(expected.current);
    }

    private static void assertSame(String what, Map<String, List<String>> actual, Map<String, List<String>> expected) {
        assertThat(actual.keySet()).as("subjects of " + what).isEqualTo(expected.keySet());
        expected.forEach((key, lines) -> {
            List<String> others = actual.get(key);
            for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
                assertThat(others.get(i))
                        .as("%s of %s, record %d", what, key, i)
                        .isEqualTo(lines.get(i));
            }
            assertThat(others).as("%s of %s", what, key).hasSameSizeAs(lines);
        });
    }

    /** The last transition of every subject whose episode is open after it, by key of the subject. */
    Map<String, String> openAccordingToTransitions() {
        Map<String, String> open = new TreeMap<>();
        for (AlertTransition alert : transitions) {
            boolean ends = alert.getKind() == TransitionKind.CLEARED || alert.getKind() == TransitionKind.SUPERSEDED;
            open.put(SubjectKey.of(alert.getSubjectType(), alert.getSubjectId()), ends ? "" : JSON.write(alert));
        }
        open.values().removeIf(String::isEmpty);
        return open;
    }
}
