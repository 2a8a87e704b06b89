package io.harbinger.domain.event;

/** DCSA transport and equipment event type codes, and ours for counts, volumes and deliveries. */
public enum LogisticsType {
    OTHER,
    ARRI,
    DEPA,
    GTIN,
    GTOT,
    LOAD,
    DISC,
    PICK,
    DROP,
    STUF,
    STRP,
    TRANSIT,
    CALL,
    IMPORT,
    EXPORT,
    DELIVERY
}
