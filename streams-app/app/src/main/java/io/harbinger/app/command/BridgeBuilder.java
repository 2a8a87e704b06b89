package io.harbinger.app.command;

import io.harbinger.app.bridge.AlertBridge;
import io.harbinger.app.bridge.AlertSink;
import io.harbinger.app.bridge.Bridges;
import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.config.AppConfig;
import io.harbinger.app.observe.BridgeMeters;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.OutputCodec;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Gives every sink a bridge to the topic that it follows. */
final class BridgeBuilder {

    private final ClientSettings clients;
    private final AppConfig config;
    private final OutputCodec codec;
    private final InstantSource clock;
    private final BridgeMeters meters;
    private final List<AlertBridge> bridges = new ArrayList<>();

    BridgeBuilder(
            ClientSettings clients, AppConfig config, OutputCodec codec, InstantSource clock, BridgeMeters meters) {
        this.clients = clients;
        this.config = config;
        this.codec = codec;
        this.clock = clock;
        this.meters = meters;
    }

    /** A sink that is told what is open. */
    void states(AlertSink sink) {
        String topic = required(config.topics().alertsCurrent());
        var follower = TopicFollower.of(clients, topic, "harbinger-bridge", clock);
        bridges.add(new AlertBridge(follower, codec::decodeAlert, List.of(sink), clock, meters));
    }

    /** A sink that is told every change, each in a consumer group of its own, which keeps its place. */
    void transitions(AlertSink sink) {
        String topic = required(config.topics().alerts());
        String group = "subscriber-" + config.topicPrefix() + "-" + sink.name();
        var follower = TopicFollower.ofGroup(clients, topic, group, clock);
        bridges.add(AlertBridge.ofTransitions(follower, codec::decodeAlert, sink, clock, meters));
    }

    Bridges build() {
        return new Bridges(bridges);
    }

    private String required(String topic) {
        try (var admin = TopicAdmin.connect(clients)) {
            admin.require(topic);
        }
        return topic;
    }
}
