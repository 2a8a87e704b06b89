package io.harbinger.adapter;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Parsed;

/** Reads one of our own events from a line of JSON; only the wire package knows how. */
@FunctionalInterface
public interface EventLineParser {

    Parsed<Event> parse(String line);
}
