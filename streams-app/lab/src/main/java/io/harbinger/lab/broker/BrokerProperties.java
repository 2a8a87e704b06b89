package io.harbinger.lab.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The configuration of a single small node that starts fast, keeps records for ever, and accepts any timestamp. Sizes of
 * records are Kafka's defaults, on purpose: what they refuse, users' brokers refuse too.
 */
final class BrokerProperties {

    static final String HOST = "127.0.0.1";
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String FOR_EVER = "-1";
    private static final String ANY = Long.toString(Long.MAX_VALUE);

    private BrokerProperties() {}

    static Properties of(Path data, int clientPort, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@" + HOST + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "listeners",
                "PLAINTEXT://" + HOST + ":" + clientPort + "," + CONTROLLER + "://" + HOST + ":" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + HOST + ":" + clientPort,
                "log.dirs",
                data.toString()));
        properties.putAll(SINGLE_NODE);
        properties.putAll(QUICK);
        properties.putAll(ANY_TIME);
        return properties;
    }

    private static final Map<String, String> SINGLE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "auto.create.topics.enable", "false");

    /** Few threads, partitions and buffers; the session of a dead broker expires after seconds, so a restart is fast. */
    private static final Map<String, String> QUICK = Map.ofEntries(
            Map.entry("offsets.topic.num.partitions", "2"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("controlled.shutdown.enable", "false"),
            Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
            Map.entry("log.segment.bytes", "268435456"),
            Map.entry("log.index.size.max.bytes", "1048576"));

    private static final Map<String, String> ANY_TIME = Map.of(
            "log.retention.ms", FOR_EVER,
            "log.message.timestamp.before.max.ms", ANY,
            "log.message.timestamp.after.max.ms", ANY);
}
