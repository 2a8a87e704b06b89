package io.harbinger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Flow;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.ZMethod;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueBuiltInTest {

    private final Catalogue catalogue = CatalogueReader.builtIn().orThrow();

    private Indicator indicator(String id) {
        return catalogue.indicators().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no indicator " + id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transit-drop",
                "transit-drop-container",
                "transit-drop-by-type",
                "transit-drop-week",
                "transit-drop-container-week",
                "transit-drop-by-type-week",
                "transit-drop-month",
                "port-call-drop",
                "port-call-drop-container",
                "port-call-drop-by-type",
                "port-call-drop-week",
                "import-volume-drop",
                "export-volume-drop",
                "price-jump",
                "import-price-jump",
                "price-jump-daily",
                "export-volume-jump",
                "origin-concentration",
                "origin-top-share",
                "destination-concentration",
                "destination-top-share",
                "trade-competitiveness",
                "eta-slip",
                "lane-eta-slip",
                "on-time-in-full",
                "lane-on-time-in-full",
                "on-time-week",
                "lane-on-time-week",
                "lead-time-variability",
                "dwell-rise",
                "sensor-anomaly",
                "sensor-silence",
                "stuck-sensor",
                "visibility-coverage",
                "upstream-risk"
            })
    void shouldShipEachRequiredIndicatorWithNamesAndSource(String id) {
        Indicator indicator = indicator(id);

        assertThat(indicator.name().en()).isNotBlank();
        assertThat(indicator.name().zh()).isNotNull().matches(".*\\p{IsHan}.*");
        assertThat(indicator.sourceNote()).hasSizeGreaterThan(60);
    }

    @Test
    void shouldKeepItsPlainVersionAndPolicyWhenNothingExtendsIt() {
        assertThat(catalogue.version()).isEqualTo("2026.1");
        assertThat(catalogue.alerts()).isEqualTo(AlertPolicy.DEFAULT);
    }

    @Test
    void shouldCoverAllFourDimensionsAndPageOnlyFromThree() {
        assertThat(catalogue.indicators()).extracting(Indicator::dimension).contains(Dimension.values());
        assertThat(catalogue.indicators())
                .filteredOn(i -> i.dimension() == Dimension.COMPETITIVENESS)
                .noneMatch(i -> i.scoring().alerting());
    }

    @Test
    void shouldReadEveryPartOfAnIndicator() {
        Indicator transit = indicator("transit-drop-by-type-week");

        assertThat(transit.selection().match().allowed())
                .containsEntry(MatchField.TYPE, Set.of("TRANSIT"))
                .containsEntry(MatchField.CLASSIFIER, Set.of("ACT"))
                .containsEntry(MatchField.VESSEL_TYPE, Set.of("tanker", "dry-bulk", "general-cargo", "roro"));
        assertThat(transit.selection().measure()).isEqualTo(Measure.SUM);
        assertThat(transit.selection().value()).isEqualTo(ValueField.COUNT);
        assertThat(transit.selection().per()).isEqualTo(SplitField.VESSEL_TYPE);
        assertThat(transit.windowing().pane()).isEqualTo(new PaneSize.Fixed(86_400_000));
        assertThat(transit.windowing().panes()).isEqualTo(7);
        assertThat(transit.windowing().freshness()).isEqualTo(Duration.ofDays(3));
        assertThat(transit.baseline())
                .isEqualTo(new BaselinePolicy(Kind.ROBUST, 112, 14, 28, 0.05, Duration.ofDays(365)));
        assertThat(transit.scoring().method()).isEqualTo(ZMethod.COUNT);
        assertThat(transit.scoring().anomaly()).isEqualTo(new Goalposts(3, 6));
        assertThat(transit.scoring().level()).isNull();
        assertThat(transit.scoring().weight()).isEqualTo(0.5);
        assertThat(transit.scoring().critical()).isFalse();
        assertThat(transit.scoring().alerting()).isTrue();
        assertThat(transit.scoring().minSamples()).isEqualTo(5);
    }

    /** Nothing that is observed as it happens may wait for others to publish. */
    @Test
    void shouldAllowALatePublicationToWhatIsPublishedAlone() {
        assertThat(catalogue.indicators())
                .filteredOn(i -> !i.windowing().publicationDelay().isZero())
                .extracting(Indicator::id)
                .contains("transit-drop", "port-call-drop-week", "import-volume-drop", "price-jump")
                .doesNotContain("eta-slip", "dwell-rise", "sensor-anomaly", "on-time-in-full");
        assertThat(indicator("transit-drop").windowing().publicationDelay()).isEqualTo(Duration.ofDays(14));
        assertThat(indicator("origin-top-share").windowing().publicationDelay()).isEqualTo(Duration.ofDays(100));
    }

    @Test
    void shouldReadMonthsAsCalendarMonths() {
        Indicator competitiveness = indicator("trade-competitiveness");

        assertThat(competitiveness.windowing().pane()).isEqualTo(new PaneSize.Months(1));
        assertThat(competitiveness.windowing().panes()).isEqualTo(12);
        assertThat(competitiveness.scoring().level()).isEqualTo(new Goalposts(0.3, -0.5));
        assertThat(competitiveness.selection().match().allowed().get(MatchField.FLOW))
                .containsExactlyInAnyOrder(Flow.M.name(), Flow.X.name());
    }

    /** A share lost pages on noise wherever counts are small, see the head of the file. */
    @Test
    void shouldJudgeCountsByCountStatisticsAlone() {
        assertThat(catalogue.indicators())
                .filteredOn(i -> i.selection().value() == ValueField.COUNT)
                .hasSize(16)
                .allMatch(i -> Set.of(ZMethod.COUNT, ZMethod.OUTAGE)
                                .contains(i.scoring().method())
                        && i.scoring().level() == null);
    }

    @Test
    void shouldKeepNoHistoryWhereADetectorLearns() {
        assertThat(catalogue.indicators())
                .filteredOn(i -> i.scoring().method().learns())
                .extracting(Indicator::id)
                .containsExactly(
                        "port-call-drop",
                        "port-call-drop-container",
                        "port-call-drop-by-type",
                        "region-call-drop",
                        "sensor-anomaly");
        assertThat(catalogue.indicators())
                .filteredOn(i -> i.scoring().method().learns())
                .allMatch(i -> i.baseline().equals(BaselinePolicy.NONE));
    }

    @Test
    void shouldRenderOneRowAndOneSourcePerIndicator() {
        String text = CatalogueText.render(catalogue);

        assertThat(text.lines()).hasSize(2 + 2 * catalogue.indicators().size());
        assertThat(text).startsWith("Catalogue 2026.1, ");
        assertThat(text)
                .containsPattern("transit-drop-week +stability +node +sum +P1D +P7D +count 3→6 +1\\* +Transit drop")
                .containsPattern("trade-competitiveness +competitiveness +product +ratio +P1M +P12M +0\\.3→-0\\.5 +1-")
                .containsPattern("sensor-anomaly .* detector 3→4 ")
                .containsPattern("port-call-drop .* outage 2→4\\.85 ")
                .containsPattern("dwell-rise .* rise 0\\.5→2 ");
    }
}
