package io.harbinger.app.view;

/** Where a record lies on its topic. */
public record TopicPosition(int partition, long offset) {}
