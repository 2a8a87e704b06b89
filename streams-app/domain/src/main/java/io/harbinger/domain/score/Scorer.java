package io.harbinger.domain.score;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.domain.window.Series;
import io.harbinger.domain.window.WindowResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assesses a subject from the newest readings of its series: what is missing is left out, and shown as coverage. */
final class Scorer {

    private static final Comparator<Driver> WORST_FIRST = Comparator.comparingDouble(Driver::risk)
            .reversed()
            .thenComparing(driver -> driver.indicator().id());

    private final List<Indicator> indicators;
    private final List<Indicator> derived;

    Scorer(Catalogue catalogue) {
        this.indicators = catalogue.indicators();
        this.derived = indicators.stream()
                .filter(indicator -> indicator.selection().source() == Source.DERIVED
                        && indicator.selection().measure() == Measure.COVERAGE)
                .toList();
    }

    /**
     * The assessment at the boundary {@code due}.
     *
     * @param due epoch milliseconds, exclusive end of the evidence
     * @param publishedAt the tick that let it out
     */
    Assessment assess(Subject subject, SubjectState state, long due, long publishedAt) {
        @Nullable Driver[] worst = worst(state);
        List<Driver> drivers = drivers(subject.type(), state, due, worst);
        List<Indicator> missing = missing(state, worst);
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

    /** Of each indicator the worst series that has a fresh, sufficient reading; null where none has. */
    private @Nullable Driver[] worst(SubjectState state) {
        @Nullable Driver[] worst = new @Nullable Driver[indicators.size()];
        for (Series series : state.series()) {
            WindowResult reading = series.latest();
            if (reading != null) {
                int position = series.position();
                Driver driver = RiskCalculator.driver(indicators.get(position), series.label(), reading);
                Driver other = worst[position];
                worst[position] = other == null || driver.risk() > other.risk() ? driver : other;
            }
        }
        return worst;
    }

    private List<Driver> drivers(SubjectType type, SubjectState state, long due, @Nullable Driver[] worst) {
        List<Driver> drivers = new ArrayList<>();
        for (Driver driver : worst) {
            if (driver != null) {
                drivers.add(driver);
            }
        }
        if (!derived.isEmpty()) {
            addDerived(type, known(state), due, drivers);
        }
        drivers.sort(WORST_FIRST);
        return drivers;
    }

    private static List<Series> known(SubjectState state) {
        List<Series> known = new ArrayList<>(state.series().size());
        for (Series series : state.series()) {
            if (series.known()) {
                known.add(series);
            }
        }
        return known;
    }

    private void addDerived(SubjectType type, List<Series> known, long due, List<Driver> drivers) {
        for (Indicator indicator : derived) {
            if (indicator.selection().subject() == type
                    && known.size() >= Math.max(1, indicator.scoring().minSamples())) {
                drivers.add(RiskCalculator.driver(indicator, "", freshShare(known, due)));
            }
        }
    }

    private WindowResult freshShare(List<Series> known, long due) {
        int fresh = 0;
        for (Series series : known) {
            fresh += series.fresh(indicators.get(series.position()), due) ? 1 : 0;
        }
        return new WindowResult(due - 1, due, (double) fresh / known.size(), known.size(), null, true);
    }

    private List<Indicator> missing(SubjectState state, @Nullable Driver[] worst) {
        List<Indicator> missing = new ArrayList<>(0);
        int previous = -1;
        for (Series series : known(state)) {
            int position = series.position();
            if (position != previous
                    && worst[position] == null
                    && indicators.get(position).scoring().alerting()) {
                missing.add(indicators.get(position));
            }
            previous = position;
        }
        return missing;
    }

    /** Share by weight of the subject's known alerting indicators that have a fresh, sufficient reading. */
    private static double coverage(List<Driver> drivers, List<Indicator> missing) {
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
