package io.harbinger.bench.scenario;

import io.harbinger.bench.rig.OutputTotals;
import io.harbinger.bench.worker.BenchCatalogues;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.util.HashSet;
import java.util.Set;

/** Counts pairs of subject and indicator that have had a value, but for derived indicators, which store nothing. */
final class SeriesCount implements OutputTotals.Listener {

    private final OutputCodec codec = new OutputCodec(WireFormat.singleObject(), "", "");
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> stored;

    SeriesCount(String catalogue) {
        this.stored = BenchCatalogues.storedIndicators(catalogue);
    }

    @Override
    public void value(byte[] bytes) {
        IndicatorValue value = codec.decodeValue(bytes);
        String indicator = value.getDriver().getIndicator();
        if (stored.contains(indicator)) {
            pairs.add(value.getSubjectId() + " " + indicator);
        }
    }

    @Override
    public void alert(byte[] value) {}

    int count() {
        return pairs.size();
    }
}
