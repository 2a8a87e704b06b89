package io.harbinger.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.alert.Firing;
import io.harbinger.domain.alert.FlapDetector;
import io.harbinger.domain.alert.Holders;
import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.score.Level;
import io.harbinger.wire.row.AlertRow;
import org.junit.jupiter.api.Test;

class AlertFormatTest {

    private static final AlertFormat FORMAT =
            new AlertFormat(new Lifecycle(new AlertPolicy(1, 1, 5, new AlertPolicy.Flap(0.9, 0.8)), "v7"));

    @Test
    void shouldStoreAnAlertAsOneRowWithoutATail() {
        var alert = new TrackedAlert("v7", new Firing(9, Level.RED), new FlapDetector(5, null), 3, Holders.NONE);

        assertThat(FORMAT.head(alert)).isEqualTo(AlertRow.write(alert));
        assertThat(FORMAT.tail(alert)).isNull();
        assertThat(FORMAT.read(AlertRow.write(alert), null)).isEqualTo(alert);
    }

    @Test
    void shouldBeginCalmUnderTheCatalogueInForce() {
        assertThat(FORMAT.blank()).isEqualTo(TrackedAlert.fresh("v7"));
    }
}
