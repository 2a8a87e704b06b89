package io.harbinger.testing.pipeline;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.indicator.Catalogue;

/** Catalogues of tests: small ones of their own, so that tuning the shipped one changes no golden file. */
public final class Catalogues {

    private Catalogues() {}

    /** The catalogue that ships. */
    public static Catalogue shipped() {
        return CatalogueReader.builtIn().orThrow();
    }

    /** A catalogue of these indicators alone, in the words of a user's file. */
    public static Catalogue of(String indicators) {
        return CatalogueReader.extending(
                        "test catalogue", "extends: nothing\nversion: \"test\"\nindicators:\n" + indicators)
                .orThrow();
    }

    /**
     * One indicator of each baseline method, one of them with a severity, and one of levels alone, daily, with a week of history at the least.
     *
     * @param grace as in the catalogue, such as {@code P2D}
     */
    public static Catalogue daily(String grace) {
        return of("""
                  - id: transit-drop
                    name: {en: Transit drop, zh: 通行量骤降}
                    dimension: stability
                    subject: node
                    source: logistics
                    match: {type: TRANSIT, classifier: ACT, vesselType: none}
                    measure: sum
                    value: count
                    pane: P1D
                    grace: %1$s
                    freshness: P10D
                    baseline: {kind: robust, history: 28, gap: 3, minHistory: 14, floor: 0.05, hold: P60D}
                    anomaly: {method: count, ok: 3, bad: 6}
                    goalposts: {of: drop, ok: 0.3, bad: 0.9}
                    direction: down
                    weight: 1
                    critical: true
                    minSamples: 1
                    sourceNote: a test
                  - id: export-volume
                    name: {en: Export volume, zh: 出口量}
                    dimension: stability
                    subject: node
                    source: logistics
                    match: {type: EXPORT}
                    measure: sum
                    value: quantity
                    pane: P1D
                    window: P3D
                    grace: %1$s
                    freshness: P10D
                    baseline: {kind: robust, history: 28, gap: 3, minHistory: 14, floor: 0.05, hold: P60D}
                    anomaly: {method: log, ok: 3, bad: 6}
                    severity: {of: change, blue: 0, yellow: 0.2, orange: 0.4, red: 0.6}
                    direction: down
                    weight: 2
                    minSamples: 2
                    sourceNote: a test
                  - id: water-level
                    name: {en: Water level, zh: 水位}
                    dimension: security
                    subject: node
                    source: sensor
                    match: {metric: level}
                    measure: mean
                    value: value
                    per: sensor
                    pane: P1D
                    grace: %1$s
                    freshness: P10D
                    baseline: {kind: robust, history: 28, gap: 3, minHistory: 14, floor: 0.05, hold: P60D}
                    anomaly: {method: robust, ok: 3, bad: 6}
                    direction: both
                    weight: 1
                    minSamples: 1
                    sourceNote: a test
                  - id: late-arrivals
                    name: {en: Late arrivals, zh: 到港延误}
                    dimension: coordination
                    subject: node
                    source: logistics
                    match: {type: ARRI}
                    measure: mean
                    value: delay-hours
                    pane: P1D
                    grace: %1$s
                    freshness: P10D
                    goalposts: {ok: 12, bad: 48}
                    weight: 1
                    minSamples: 1
                    sourceNote: a test
                  - id: lane-late-arrivals
                    name: {en: Late arrivals on a lane, zh: 航线延误}
                    dimension: coordination
                    subject: lane
                    source: logistics
                    match: {type: ARRI}
                    measure: mean
                    value: delay-hours
                    pane: P1D
                    grace: %1$s
                    freshness: P10D
                    goalposts: {ok: 12, bad: 48}
                    weight: 1
                    minSamples: 1
                    sourceNote: a test
                  - id: export-price
                    name: {en: Export price, zh: 出口价格}
                    dimension: stability
                    subject: product
                    source: trade
                    match: {flow: X}
                    measure: ratio
                    value: primary-value
                    over: net-wgt
                    pane: P1D
                    grace: %1$s
                    freshness: P10D
                    baseline: {kind: robust, history: 28, gap: 3, minHistory: 14, floor: 0.05, hold: P60D}
                    anomaly: {method: log, ok: 4, bad: 8}
                    goalposts: {of: rise, ok: 0.5, bad: 3}
                    direction: both
                    weight: 1
                    minSamples: 1
                    sourceNote: a test
                  - id: trade-balance
                    name: {en: Trade balance, zh: 贸易差额}
                    dimension: competitiveness
                    subject: product
                    source: trade
                    match: {flow: [M, X]}
                    measure: ratio
                    value: balance
                    over: primary-value
                    pane: P1D
                    grace: %1$s
                    freshness: P10D
                    goalposts: {ok: 0.3, bad: -0.5}
                    weight: 1
                    alerting: false
                    minSamples: 1
                    sourceNote: a test
                  - id: coverage
                    name: {en: Coverage, zh: 覆盖率}
                    dimension: coordination
                    subject: node
                    source: derived
                    measure: coverage
                    pane: P1D
                    freshness: P10D
                    goalposts: {ok: 0.95, bad: 0.5}
                    weight: 1
                    alerting: false
                    minSamples: 0
                    sourceNote: a test
                """.formatted(grace));
    }
}
