package io.harbinger.domain.event;

/** Comtrade flow codes: import, export, re-import, re-export. */
public enum Flow {
    OTHER,
    M,
    X,
    RM,
    RX
}
