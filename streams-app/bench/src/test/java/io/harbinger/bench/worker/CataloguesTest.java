package io.harbinger.bench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Indicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CataloguesTest {

    @ParameterizedTest
    @ValueSource(strings = {Catalogues.CORE, Catalogues.SCALE, Catalogues.LIVE})
    void shouldHaveOneIndicator(String name) {
        assertThat(Catalogues.named(name).indicators())
                .extracting(Indicator::id)
                .containsExactly("temperature");
        assertThat(Catalogues.storedIndicators(name)).containsExactly("temperature");
    }

    @ParameterizedTest
    @ValueSource(strings = {Catalogues.SHIPPED, Catalogues.CORE, Catalogues.SCALE})
    void shouldNameTheMeanOfAMinute(String name) {
        Indicator indicator = Catalogues.named(name).indicators().stream()
                .filter(each -> each.id().equals(Catalogues.meanOfMinute(name)))
                .findFirst()
                .orElseThrow();

        assertThat(indicator.windowing().pane().longest()).isEqualTo(60_000);
        assertThat(indicator.windowing().panes()).isEqualTo(1);
        assertThat(indicator.windowing().grace()).hasSeconds(10);
    }
}
