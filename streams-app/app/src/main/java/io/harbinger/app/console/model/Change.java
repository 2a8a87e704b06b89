package io.harbinger.app.console.model;

/**
 * Something that a reader of the console has to know.
 *
 * @param id increasing by one
 * @param kind name of the event
 * @param data JSON
 */
public record Change(long id, String kind, String data) {}
