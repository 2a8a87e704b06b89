package io.harbinger.bench.worker;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.indicator.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The catalogues that pipelines are measured with. */
public final class BenchCatalogues {

    /** All indicators that ship. */
    public static final String SHIPPED = "shipped";

    /** One indicator: the mean of a minute, its baseline, its anomaly score. */
    public static final String CORE = "core";

    /** One indicator without a baseline, so that a subject costs the same from its first minute on. */
    public static final String SCALE = "scale";

    /** One indicator over ten seconds, so that alerts come all the time. */
    public static final String LIVE = "live";

    private BenchCatalogues() {}

    /** The catalogue of one of these names. */
    public static Catalogue named(String name) {
        if (name.equals(SHIPPED)) {
            return CatalogueReader.builtIn().orThrow();
        }
        String file = "/bench/" + name + ".yaml";
        try (InputStream in = BenchCatalogues.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return CatalogueReader.extending(file, text).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Id of the indicator that is the mean of a minute. */
    public static String meanOfMinute(String catalogue) {
        return catalogue.equals(SHIPPED) ? "sensor-anomaly" : "temperature";
    }
}
