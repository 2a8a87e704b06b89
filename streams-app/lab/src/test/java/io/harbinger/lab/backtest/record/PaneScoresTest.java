package io.harbinger.lab.backtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.harbinger.catalogue.CatalogueReader;
import io.harbinger.domain.indicator.Catalogue;
import org.junit.jupiter.api.Test;

/** One indicator with panes of a minute, one with panes of five. */
class PaneScoresTest {

    private static final long MINUTE = 60_000;
    private static final Catalogue CATALOGUE = CatalogueReader.builtIn().orThrow();
    private static final String FINE = "sensor-anomaly";
    private static final String COARSE = "stuck-sensor";

    private final PaneScores scores = new PaneScores(CATALOGUE);

    @Test
    void shouldScoreARecordByItsOwnPane() {
        scores.add("s", FINE, 11 * MINUTE, 70, null);

        assertThat(scores.at("s", 10 * MINUTE)).isEqualTo(0.7);
        assertThat(scores.at("s", 11 * MINUTE - 1)).isEqualTo(0.7);
        assertThat(scores.at("s", 11 * MINUTE)).isZero();
        assertThat(scores.at("s", 10 * MINUTE - 1)).isZero();
        assertThat(scores.at("other", 10 * MINUTE)).isZero();
    }

    @Test
    void shouldTakeTheLargestRiskOfThePane() {
        scores.add("s", FINE, 11 * MINUTE, 70, null);
        scores.add("s", FINE, 11 * MINUTE, 30, null);

        assertThat(scores.at("s", 10 * MINUTE)).isEqualTo(0.7);
    }

    @Test
    void shouldNotKnowALongerPaneBeforeItHasClosed() {
        scores.add("s", FINE, 11 * MINUTE, 0, null);
        scores.add("s", COARSE, 15 * MINUTE, 80, null);

        // The pane of five minutes from 10 to 15 closes with the minute from 14 to 15, and stands for five minutes.
        assertThat(scores.at("s", 13 * MINUTE)).isZero();
        assertThat(scores.at("s", 14 * MINUTE)).isEqualTo(0.8);
        assertThat(scores.at("s", 18 * MINUTE)).isEqualTo(0.8);
        assertThat(scores.at("s", 19 * MINUTE)).isZero();
    }

    @Test
    void shouldScoreByLikelihoodAloneWhereADetectorJudges() {
        scores.add("s", COARSE, 5 * MINUTE, 80, null);
        scores.add("s", FINE, 11 * MINUTE, 100, 0.45);
        scores.add("s", COARSE, 10 * MINUTE, 90, null);
        scores.add("s", FINE, 12 * MINUTE, 100, 0.0);

        assertThat(scores.at("s", 10 * MINUTE)).isEqualTo(0.45);
        assertThat(scores.at("s", 11 * MINUTE)).isZero();
        assertThat(scores.at("s", 4 * MINUTE)).isZero();
    }

    @Test
    void shouldRefuseAnIndicatorThatTheCatalogueLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores.add("s", "no-such", MINUTE, 1, null))
                .withMessageContaining("no-such");
    }
}
