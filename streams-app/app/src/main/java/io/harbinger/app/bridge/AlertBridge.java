package io.harbinger.app.bridge;

import io.harbinger.app.lifecycle.Stop;
import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.topology.ClientSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of open alerts, committed records only, and keeps Alertmanager informed: changes at once, and all
 * that is open again before Alertmanager would take it for resolved. Two at once do no harm, since Alertmanager knows
 * an alert by its labels.
 */
public final class AlertBridge {

    /**
     * What to tell whom.
     *
     * @param topic the topic of open alerts
     * @param alertmanagers base addresses
     * @param resolveAfter an alert that was not told again for so long counts as resolved
     * @param lowest level from which alerts are told
     */
    public record Plan(
            ClientSettings clients, String topic, List<URI> alertmanagers, Duration resolveAfter, Level lowest) {}

    private static final Logger LOG = LoggerFactory.getLogger(AlertBridge.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(9);

    private final Plan plan;
    private final Function<byte[], AlertTransition> decoder;
    private final InstantSource clock;
    private final BridgeMeters meters;
    private final Alertmanager alertmanager;
    private final OpenAlerts alerts;
    private final Stop stop = new Stop(STOP_WITHIN);
    private Instant repeatAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private volatile @Nullable String trouble;
    private volatile boolean caughtUp;
    private volatile Instant turnedAt;

    /** Prepares a bridge; {@code decoder} reads the topic's values. */
    public AlertBridge(Plan plan, Function<byte[], AlertTransition> decoder, InstantSource clock, BridgeMeters meters) {
        this.plan = plan;
        this.decoder = decoder;
        this.clock = clock;
        this.meters = meters;
        this.turnedAt = clock.instant();
        this.alertmanager = new Alertmanager(plan.alertmanagers());
        this.alerts = new OpenAlerts(plan.lowest());
    }

    /** Works until {@link #stop()}. */
    public void run() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(plan.topic()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readUpToNow(consumer);
            caughtUp = true;
            LOG.info("{} alerts are open; telling {}", alerts.open().size(), plan.alertmanagers());
            while (!stop.isAsked()) {
                take(consumer);
                tell();
            }
        } finally {
            stop.ended();
        }
    }

    /** Whether all that was on the topic at the start is read. */
    boolean hasCaughtUp() {
        return caughtUp;
    }

    /** When it last looked for records; long ago where it hangs. */
    Instant turnedAt() {
        return turnedAt;
    }

    /** Why Alertmanager was not told the last time; null when it was. */
    @Nullable String trouble() {
        return trouble;
    }

    /** Asks for the end and waits for it; false when it did not come in time. For a shutdown hook. */
    public boolean stop() {
        return stop.ask();
    }

    /** Before anything is told: an alert that opened and ended long ago may still be on the topic. */
    private void readUpToNow(KafkaConsumer<byte[], byte[]> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (!stop.isAsked()
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            take(consumer);
        }
        alerts.toldEnded();
    }

    private void take(KafkaConsumer<byte[], byte[]> consumer) {
        turnedAt = clock.instant();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            byte[] value = record.value();
            alerts.accept(
                    new String(record.key(), StandardCharsets.UTF_8), value == null ? null : decoder.apply(value));
        }
        meters.open(alerts.countByLevel());
    }

    private void tell() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(notBefore)) {
            return;
        }
        try {
            boolean told = post(alerts.ended(), now);
            alerts.toldEnded();
            if (now.isBefore(repeatAt)) {
                told |= post(alerts.news(), now.plus(plan.resolveAfter()));
            } else {
                // Even none: who watches this process learns whether Alertmanager is there before there is need.
                alertmanager.post(alerts.open(), now.plus(plan.resolveAfter()));
                repeatAt = now.plus(plan.resolveAfter().dividedBy(3));
                told = true;
            }
            alerts.toldNews();
            if (told) {
                told(now);
            }
        } catch (IOException e) {
            failed(now, e);
        }
    }

    private boolean post(List<PostableAlert> some, Instant endsAt) throws IOException, InterruptedException {
        if (!some.isEmpty()) {
            alertmanager.post(some, endsAt);
        }
        return !some.isEmpty();
    }

    private void told(Instant now) {
        meters.told(now);
        if (trouble != null) {
            LOG.info("Alertmanager answers again");
            trouble = null;
        }
    }

    private void failed(Instant now, IOException e) {
        meters.failed();
        if (trouble == null) {
            LOG.warn("Alertmanager was not told, trying again every {} s: {}", RETRY.toSeconds(), e.toString());
        }
        trouble = e.toString();
        repeatAt = Instant.MIN;
        notBefore = now.plus(RETRY);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> config = new HashMap<>(plan.clients().consumer());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "harbinger-bridge");
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(config, bytes, bytes);
    }
}
