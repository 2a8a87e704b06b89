package io.harbinger.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Indicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCataloguesTest {

    @ParameterizedTest
    @ValueSource(strings = {BenchCatalogues.CORE, BenchCatalogues.SCALE, BenchCatalogues.LIVE})
    void shouldHaveOneIndicator(String name) {
        assertThat(BenchCatalogues.named(name).indicators())
                .extracting(Indicator::id)
                .containsExactly("temperature");
    }

    @ParameterizedTest
    @ValueSource(strings = {BenchCatalogues.SHIPPED, BenchCatalogues.CORE, BenchCatalogues.SCALE})
    void shouldNameTheMeanOfAMinute(String name) {
        Indicator indicator = BenchCatalogues.named(name).indicators().stream()
                .filter(each -> each.id().equals(BenchCatalogues.meanOfMinute(name)))
                .findFirst()
                .orElseThrow();

        assertThat(indicator.windowing().pane().longest()).isEqualTo(60_000);
        assertThat(indicator.windowing().panes()).isEqualTo(1);
        assertThat(indicator.windowing().grace()).hasSeconds(10);
    }
}
