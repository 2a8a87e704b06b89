package io.harbinger.app.reset;

import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Moves the open alerts under the keys of one scheme, and removes what is left under the other: after an upgrade from
 * 0.1.0, or a roll-back to it. The application may run meanwhile: what it writes between our reading and our writing is
 * found by its later time, and put back.
 */
public final class KeyMove implements AutoCloseable {

    private static final int MOST_ROUNDS = 10;

    private final CurrentAlertWriter alerts;
    private final KeyScheme scheme;

    private KeyMove(CurrentAlertWriter alerts, KeyScheme scheme) {
        this.alerts = alerts;
        this.scheme = scheme;
    }

    /** Prepares to move the open alerts of a deployment. */
    public static KeyMove connect(
            ClientSettings settings, Topics topics, KeyScheme to, Function<byte[], AlertTransition> decoder) {
        return new KeyMove(new CurrentAlertWriter(settings, topics.alertsCurrent(), decoder), to);
    }

    /** What is under a key of the other scheme, one line each. */
    public List<String> lines() {
        CurrentAlerts now = alerts.read();
        return misplaced(now).stream().map(alert -> line(now, alert)).toList();
    }

    /** Moves it, and hands over one line for each key. */
    public void execute(Consumer<String> done) {
        CurrentAlerts before = alerts.read();
        List<CurrentAlert> misplaced = misplaced(before);
        var written = new ArrayList<String>();
        for (CurrentAlert alert : misplaced) {
            String key = scheme.keyOf(alert);
            if (!isReplaced(before, alert)) {
                alerts.send(alert.under(key));
                written.add(key);
            }
        }
        // A reader must never find an alert under neither key.
        alerts.flush();
        putBackWhatWasOvertaken(written);
        misplaced.forEach(alert -> alerts.send(alert.tombstone()));
        alerts.flush();
        misplaced.forEach(alert -> done.accept(line(before, alert)));
    }

    @Override
    public void close() {
        alerts.close();
    }

    private List<CurrentAlert> misplaced(CurrentAlerts now) {
        return now.open().stream()
                .filter(alert -> !alert.key().equals(scheme.keyOf(alert)))
                .toList();
    }

    /** Whether the key that it should have holds something newer. */
    private boolean isReplaced(CurrentAlerts now, CurrentAlert alert) {
        return now.hasSince(scheme.keyOf(alert), alert.record().timestamp());
    }

    private String line(CurrentAlerts now, CurrentAlert alert) {
        return isReplaced(now, alert)
                ? "end        key " + alert.key() + " of " + alerts.topic() + ": " + scheme.keyOf(alert) + " is newer"
                : "move       key " + alert.key() + " of " + alerts.topic() + " to " + scheme.keyOf(alert) + ": "
                        + alert;
    }

    private void putBackWhatWasOvertaken(List<String> keys) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            CurrentAlerts now = alerts.read();
            List<ConsumerRecord<byte[], byte[]>> overtaken =
                    keys.stream().map(now::hidden).flatMap(Optional::stream).toList();
            if (overtaken.isEmpty()) {
                return;
            }
            overtaken.forEach(record -> alerts.send(again(record)));
            alerts.flush();
        }
        throw new ResetException("the application changes " + keys.size() + " keys of " + alerts.topic() + " as fast as"
                + " they are moved: try again");
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }
}
