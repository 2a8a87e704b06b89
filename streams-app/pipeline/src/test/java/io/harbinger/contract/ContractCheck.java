package io.harbinger.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.contract.ContractDocument.Channel;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.topology.TopicSpec;
import io.harbinger.topology.Topics;
import io.harbinger.wire.Contract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the published contract with the topics of a deployment and with what a run has put on them, both ways. */
final class ContractCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContractDocument document;
    private final List<String> problems = new ArrayList<>();
    /** What of the document some record has shown. */
    private final Set<String> seen = new HashSet<>();

    private ContractCheck(ContractDocument document) {
        this.document = document;
    }

    /**
     * One line for each difference.
     *
     * @param run the records of every topic that the application writes
     */
    static List<String> problems(ContractDocument document, Map<String, List<PublishedRecord>> run) {
        ContractCheck check = new ContractCheck(document);
        check.topics();
        check.schemas();
        check.records(run);
        return check.problems;
    }

    /** Topics that the application keeps to itself are in no contract. */
    private void topics() {
        Map<String, String> topics = Topics.LIVE.all().stream()
                .filter(topic -> !Set.of(Topics.LIVE.laneEvents(), Topics.LIVE.impulses())
                        .contains(topic.name()))
                .collect(Collectors.toMap(TopicSpec::name, topic -> topic.compacted() ? "compact" : "delete"));
        Map<String, String> stated = document.channels().stream()
                .collect(Collectors.toMap(Channel::address, channel -> String.join(",", channel.cleanup())));
        if (!topics.equals(stated)) {
            problems.add("topics are " + topics + ", the document has " + stated);
        }
    }

    private void schemas() {
        for (Channel channel : document.channels()) {
            for (ContractMessage message : channel.messages()) {
                message.avro()
                        .filter(stated -> Contract.current().stream().noneMatch(message::isWrittenWith))
                        .ifPresent(stated ->
                                problems.add(channel.name() + ": not the current schema of " + stated.getName()));
            }
        }
    }

    private void records(Map<String, List<PublishedRecord>> run) {
        for (Channel channel : document.channels()) {
            List<PublishedRecord> records = run.getOrDefault(channel.address(), List.of());
            if (document.written().contains(channel.name())) {
                records.forEach(record -> record(channel, record));
                unseen(channel);
            } else if (!records.isEmpty()) {
                problems.add(channel.name() + ": written, and not said to be");
            }
        }
        Set<String> unknown = new TreeSet<>(run.keySet());
        document.channels().forEach(channel -> unknown.remove(channel.address()));
        unknown.forEach(topic -> problems.add(topic + ": written, and in no channel"));
    }

    private void record(Channel channel, PublishedRecord record) {
        List<ContractMessage> fitting = channel.messages().stream()
                .filter(message -> message.takes(record))
                .toList();
        if (fitting.isEmpty()) {
            problems.add(channel.name() + ": no message for the record " + record.keyText() + " " + record.headers());
            return;
        }
        ContractMessage message = fitting.get(0);
        seen.add(channel.name() + " " + message.title());
        ObjectNode headers = JSON.createObjectNode();
        record.headers().forEach(headers::put);
        message.headers().validate(headers).forEach(wrong -> problems.add(channel.name() + " headers: " + wrong));
        record.headers().keySet().forEach(name -> seen.add(channel.name() + " " + name));
        JsonNode key = record.key() == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.textNode(record.keyText());
        message.key().validate(key).forEach(wrong -> problems.add(channel.name() + " key: " + wrong));
    }

    /** What the document promises and no record of the run has shown. */
    private void unseen(Channel channel) {
        for (ContractMessage message : channel.messages()) {
            if (!seen.contains(channel.name() + " " + message.title())) {
                problems.add(channel.name() + ": no record is '" + message.title() + "'");
            }
            for (String name : message.headerNames()) {
                if (!seen.contains(channel.name() + " " + name)) {
                    problems.add(channel.name() + ": no record has the header " + name);
                }
            }
        }
    }
}
