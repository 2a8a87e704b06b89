package io.harbinger.domain.indicator;

/** The four dimensions of the 2021 policy's indicator system. */
public enum Dimension {
    COORDINATION("协同性"),
    SECURITY("安全性"),
    STABILITY("稳定性"),
    COMPETITIVENESS("竞争力");

    private final String zh;

    Dimension(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
