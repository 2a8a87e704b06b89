package io.harbinger.domain.indicator;

import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.AlertPolicy.Flap;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Indicator INDICATOR = anIndicator("drop").build();
    private static final Catalogue SHIPPED = new Catalogue("1", AlertPolicy.DEFAULT, List.of(INDICATOR));

    @Test
    void shouldAssessAsOneOfAnotherLifeCycle() {
        var patient = new AlertPolicy(3, 1, 0, new Flap(0.9, 0.1), AlertPolicy.SETTLE);

        assertThat(new Catalogue("2", patient, List.of(INDICATOR)).assessesAs(SHIPPED))
                .isTrue();
    }

    @Test
    void shouldAssessInAnotherWayWhereDeliveriesAreCompleteLater() {
        AlertPolicy usual = AlertPolicy.DEFAULT;
        var later = new AlertPolicy(
                usual.raiseAfter(), usual.clearAfter(), usual.clearBelow(), usual.flap(), Duration.ofHours(1));

        assertThat(new Catalogue("1", later, List.of(INDICATOR)).assessesAs(SHIPPED))
                .isFalse();
        assertThat(SHIPPED.assessesAs(new Catalogue("1", later, List.of(INDICATOR))))
                .isFalse();
    }

    @Test
    void shouldAssessInAnotherWayByOtherIndicators() {
        Indicator heavy = anIndicator("drop").weighing(2).build();
        Indicator more = anIndicator("more").build();

        for (List<Indicator> other :
                List.of(List.<Indicator>of(), List.of(heavy), List.of(INDICATOR, more), List.of(more, INDICATOR))) {
            assertThat(new Catalogue("1", AlertPolicy.DEFAULT, other).assessesAs(SHIPPED))
                    .isFalse();
        }
    }

    @Test
    void shouldAssessInAnotherWayInAnotherZone() {
        assertThat(SHIPPED.in(ZoneId.of("Asia/Shanghai")).assessesAs(SHIPPED)).isFalse();
    }
}
