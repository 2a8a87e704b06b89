package io.harbinger.app.config;

import java.util.Map;

/** What Kafka's clients accept. */
public interface KafkaRules {

    /**
     * What is wrong with settings.
     *
     * @param settings for any client, Kafka Streams' prefixes among the keys
     * @return setting to message, which goes on after the setting's name and never shows the value of a secret one
     */
    Map<String, String> violations(Map<String, String> settings);

    /**
     * What is wrong with settings together, each of which may be right by itself.
     *
     * @param settings all that the process has
     * @return as {@link #violations}
     */
    Map<String, String> together(Map<String, String> settings);
}
