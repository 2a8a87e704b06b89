package io.harbinger.testing;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.List;

/** Builds catalogues. */
public final class CatalogueBuilder {

    private final List<Indicator> indicators = new ArrayList<>();
    private String version = "test";
    private AlertPolicy alerts = AlertPolicy.DEFAULT;

    public CatalogueBuilder version(String value) {
        version = value;
        return this;
    }

    public CatalogueBuilder alerting(AlertPolicy policy) {
        alerts = policy;
        return this;
    }

    public CatalogueBuilder with(IndicatorBuilder... lines) {
        for (IndicatorBuilder line : lines) {
            indicators.add(line.build());
        }
        return this;
    }

    public CatalogueBuilder with(Indicator... lines) {
        indicators.addAll(List.of(lines));
        return this;
    }

    public Catalogue build() {
        return new Catalogue(version, alerts, indicators);
    }
}
