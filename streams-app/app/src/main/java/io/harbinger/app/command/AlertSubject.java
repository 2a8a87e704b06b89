package io.harbinger.app.command;

/**
 * The types of subject that an alert may be of, as {@link io.harbinger.schema.SubjectType} has them. Not that one itself:
 * commands are created before their options choose the format of logs, and Avro's classes log.
 */
enum AlertSubject {
    NODE,
    LANE,
    PRODUCT,
    FEED
}
