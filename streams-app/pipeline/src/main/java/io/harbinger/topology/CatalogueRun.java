package io.harbinger.topology;

import io.harbinger.domain.indicator.Catalogue;

/** A catalogue in force: in which run, and on which topics its outputs are. */
public record CatalogueRun(Catalogue catalogue, Settings settings, Topics topics) {

    /**
     * Whether all but the alerts of this run is the other one's too, up to the names of catalogue and run. What is
     * propagated along a network rests on alerts, so it is not.
     */
    public boolean assessesAs(CatalogueRun other) {
        return catalogue.assessesAs(other.catalogue)
                && !settings.panorama()
                && settings.equals(other.settings.of(settings.runId()));
    }
}
