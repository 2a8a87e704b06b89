package io.harbinger.app.view;

/**
 * Where a record lies on its topic.
 *
 * @param time of the record, epoch ms; event time on the topics of alerts
 */
public record TopicPosition(int partition, long offset, long time) {}
