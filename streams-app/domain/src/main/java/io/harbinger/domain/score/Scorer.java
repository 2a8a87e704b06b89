package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.state.SeriesClock;
import io.harbinger.domain.state.SeriesSet;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.state.Unheard;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.domain.window.WindowResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assesses a subject from the newest windows of its series: what is missing is left out, and shown as coverage. */
public final class Scorer {

    private static final Comparator<Driver> WORST_FIRST = Comparator.comparingDouble(Driver::risk)
            .reversed()
            .thenComparing(driver -> driver.indicator().id());

    private final List<Indicator> indicators;
    private final List<Indicator> derived;

    public Scorer(Catalogue catalogue) {
        this.indicators = catalogue.indicators();
        this.derived = indicators.stream()
                .filter(indicator -> indicator.selection().source() == Source.DERIVED
                        && indicator.selection().measure() == Measure.COVERAGE)
                .toList();
    }

    /**
     * The assessment at the boundary {@code due}.
     *
     * @param state under this scorer's catalogue
     * @param due epoch milliseconds, exclusive end of the evidence
     * @param publishedAt watermark at which it is published, epoch milliseconds
     */
    public Assessment assess(Subject subject, SubjectState state, long due, long publishedAt) {
        return assess(subject, state, SeriesClock.at(state.series(), due), due, publishedAt);
    }

    /**
     * The assessment at the boundary {@code due}.
     *
     * @param clock how far event time has come for each series, by which they are fresh
     */
    public Assessment assess(Subject subject, SubjectState state, SeriesClock clock, long due, long publishedAt) {
        LowNodes low = new LowNodes();
        @Nullable Driver[] worst = worst(state.series(), low);
        List<Driver> drivers = drivers(subject.type(), clock, due, worst);
        drivers.addAll(low.shown());
        List<Indicator> missing = missing(state.series(), due, worst);
        Composite.Scored scored = Composite.of(drivers);
        return new Assessment(
                subject,
                state.name(),
                due - 1,
                publishedAt,
                scored.score(),
                scored.dimensions(),
                scored.weakest(),
                coverage(drivers, missing),
                drivers,
                missing);
    }

    /**
     * Of each indicator the worst series that has a fresh, sufficient window; null where none has.
     *
     * @param low takes the series that tell of one node of a region
     */
    private @Nullable Driver[] worst(SeriesSet series, LowNodes low) {
        @Nullable Driver[] worst = new @Nullable Driver[indicators.size()];
        for (int i = 0; i < series.size(); i++) {
            WindowResult latest = series.get(i).latest();
            if (latest != null) {
                int position = series.position(i);
                Driver driver = RiskCalculator.driver(
                        indicators.get(position), series.get(i).label(), latest);
                Driver other = worst[position];
                if (!low.take(driver)) {
                    worst[position] = other == null || driver.risk() > other.risk() ? driver : other;
                }
            }
        }
        return worst;
    }

    private List<Driver> drivers(SubjectType type, SeriesClock clock, long due, @Nullable Driver[] worst) {
        List<Driver> drivers = new ArrayList<>();
        for (Driver driver : worst) {
            if (driver != null) {
                drivers.add(driver);
            }
        }
        if (!derived.isEmpty()) {
            addDerived(type, clock, due, drivers);
        }
        drivers.sort(WORST_FIRST);
        return drivers;
    }

    private void addDerived(SubjectType type, SeriesClock clock, long due, List<Driver> drivers) {
        SeriesSet series = clock.series();
        int known = 0;
        int fresh = 0;
        for (int i = 0; i < series.size(); i++) {
            known += series.get(i).known() ? 1 : 0;
            fresh += clock.isFresh(i, due) ? 1 : 0;
        }
        for (Indicator indicator : derived) {
            if (indicator.selection().subject() == type
                    && known >= Math.max(1, indicator.scoring().minSamples())) {
                var share = new WindowResult(due - 1, due, (double) fresh / known, known, null, true);
                drivers.add(RiskCalculator.driver(indicator, "", share));
            }
        }
    }

    /** The known alerting indicators without enough fresh data, or with series that are not heard. */
    private List<Indicator> missing(SeriesSet series, long due, @Nullable Driver[] worst) {
        List<Indicator> missing = new ArrayList<>(0);
        int previous = -1;
        for (int i = 0; i < series.size(); i++) {
            int position = series.position(i);
            if (series.get(i).known()) {
                if (position != previous
                        && worst[position] == null
                        && indicators.get(position).scoring().alerting()) {
                    missing.add(indicators.get(position));
                }
                previous = position;
            }
        }
        return series.unheard().isEmpty() ? missing : withUnheard(missing, series.unheard(), due);
    }

    private List<Indicator> withUnheard(List<Indicator> missing, Unheard unheard, long due) {
        return indicators.stream()
                .filter(indicator -> missing.contains(indicator)
                        || (indicator.scoring().alerting() && unheard.contains(indicator, due)))
                .toList();
    }

    /**
     * Share by weight of the subject's known alerting indicators that have a fresh, sufficient window. One that is
     * heard in part counts as both, covered and missing.
     */
    static double coverage(List<Driver> drivers, List<Indicator> missing) {
        double covered = 0;
        for (Driver driver : drivers) {
            covered += weight(driver.indicator());
        }
        double known = covered;
        for (Indicator indicator : missing) {
            known += weight(indicator);
        }
        return known == 0 ? 0 : covered / known;
    }

    private static double weight(Indicator indicator) {
        return indicator.scoring().alerting() ? indicator.scoring().weight() : 0;
    }
}
