package io.harbinger.domain.network.chain;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures a stage by every {@link ChainIndicator} for which there is something to measure. */
record StageGrades(ProductsSupplied products, Map<Subject, DimensionScores> scores) {

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** Margins beyond a year count as a year: stocks that outlast the closing, too. */
    private static final double LONGEST_MARGIN = 365;

    List<Grade> of(Stage stage, StageShares shares, List<Closing> closings) {
        List<Grade> grades = new ArrayList<>();
        add(grades, ChainIndicator.COUNTRY_CONCENTRATION, shares.countryHhi(), null);
        add(grades, ChainIndicator.TOP_COUNTRY_SHARE, shares.topCountryShare(), shares.topCountry());
        add(grades, ChainIndicator.KNOWN_SUPPLY, shares.known(), null);
        add(grades, ChainIndicator.VERIFIED_SUPPLY, shares.verified(), null);
        add(grades, ChainIndicator.KNOWN_RECOVERY, knownRecovery(stage), null);
        if (!closings.isEmpty()) {
            Closing worst = closings.get(0);
            grades.add(new Grade(ChainIndicator.LARGEST_CLOSING, worst.lossShare(), worst.node()));
        }
        addMargin(grades, closings);
        for (Dimension dimension : Dimension.values()) {
            addCurrent(grades, dimension, stage);
        }
        return grades;
    }

    private static void add(
            List<Grade> grades, ChainIndicator indicator, @Nullable Double value, @Nullable String about) {
        if (value != null) {
            grades.add(new Grade(indicator, value, about));
        }
    }

    private static double knownRecovery(Stage stage) {
        long known = stage.nodes().stream()
                .filter(node -> node.recoveryMillis() != null)
                .count();
        return known / (double) stage.nodes().size();
    }

    /** The least margin of a closing whose recovery is known. */
    private static void addMargin(List<Grade> grades, List<Closing> closings) {
        Grade least = null;
        for (Closing closing : closings) {
            if (closing.timeToRecover() != null) {
                Long margin = closing.margin();
                double days = margin == null ? LONGEST_MARGIN : Math.min(LONGEST_MARGIN, margin / DAY);
                least = least == null || days < least.value()
                        ? new Grade(ChainIndicator.SURVIVAL_MARGIN, days, closing.node())
                        : least;
            }
        }
        if (least != null) {
            grades.add(least);
        }
    }

    private void addCurrent(List<Grade> grades, Dimension dimension, Stage stage) {
        Stream<Subject> nodes = stage.nodes().stream().map(node -> Subject.node(node.id()));
        Stream<Subject> supplied = products.of(stage).stream().map(Subject::product);
        Grade worst = null;
        for (Subject subject : Stream.concat(nodes, supplied).toList()) {
            DimensionScores known = scores.get(subject);
            Double score = known == null ? null : known.of(dimension);
            if (score != null && (worst == null || score > worst.value())) {
                worst = new Grade(ChainIndicator.current(dimension), score, subject.id());
            }
        }
        if (worst != null) {
            grades.add(worst);
        }
    }
}
