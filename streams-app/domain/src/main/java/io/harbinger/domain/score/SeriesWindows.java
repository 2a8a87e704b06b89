package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.window.WindowResult;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The newest windows of a subject's series.
 *
 * @param series the subject's series at the boundary
 * @param drivers of its assessment, which alone have the derived indicators
 */
public record SeriesWindows(SeriesSet series, List<Driver> drivers) implements LatestWindows {

    @Override
    public @Nullable Driver of(String indicator, String label) {
        int index = series.find(indicator, label);
        if (index < 0) {
            return derived(indicator, label);
        }
        WindowResult latest = series.get(index).latest();
        return latest == null ? null : RiskCalculator.driver(series.indicator(index), label, latest);
    }

    @Override
    public boolean awaited(String indicator, String label) {
        int index = series.find(indicator, label);
        return index < 0 ? derived(indicator, label) != null : series.get(index).awaited();
    }

    @Override
    public List<Indicator> indicators(Set<String> ids) {
        return series.indicators(ids);
    }

    private @Nullable Driver derived(String indicator, String label) {
        for (Driver driver : drivers) {
            if (driver.indicator().id().equals(indicator) && driver.series().equals(label)) {
                return driver;
            }
        }
        return null;
    }
}
