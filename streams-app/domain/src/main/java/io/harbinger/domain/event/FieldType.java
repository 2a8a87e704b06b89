package io.harbinger.domain.event;

/** What a field of an event holds, and what its value must satisfy. */
public enum FieldType {
    /** Text, never blank, at most {@link TextLimit#ID} long. */
    TEXT,
    /** A name as the source gives it, at most {@link TextLimit#NAME} long. */
    NAME,
    /** A UCUM code that {@link Units} knows, at most {@link TextLimit#UNIT} long. */
    UNIT,
    /** One constant of an enum. */
    CODE,
    /** A finite number. */
    NUMBER,
    /** A finite number, at least 0. */
    AMOUNT,
    /** A whole number, at least 0. */
    COUNT,
    /** Yes or no. */
    FLAG,
    /** An instant in epoch milliseconds, UTC. */
    TIME
}
