package io.harbinger.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.score.Level;
import org.junit.jupiter.api.Test;

class AlertStateTest {
    @Test
    void shouldWalkTheWholeCircleWhenMovesAreLegal() {
        Pending pending = new Calm().suspect(5);
        Firing firing = pending.fire(Level.BLUE).escalate(Level.ORANGE);
        Clearing clearing = firing.ease(Level.NONE).ease(Level.BLUE).ease(Level.NONE);

        assertThat(pending).isEqualTo(new Pending(5));
        assertThat(firing).isEqualTo(new Firing(5, Level.ORANGE));
        assertThat(clearing).isEqualTo(new Clearing(5, Level.ORANGE, Level.BLUE));
        assertThat(clearing.resume()).isEqualTo(firing);
        assertThat(clearing.lose()).isEqualTo(firing.lose()).isEqualTo(new Stale(5, Level.ORANGE));
        assertThat(firing.lose().resume()).isEqualTo(firing);
        assertThat(firing.lose().giveUp()).isEqualTo(new Calm());
        assertThat(clearing.complete()).isEqualTo(new Firing(5, Level.BLUE));
        assertThat(firing.ease(Level.NONE).complete())
                .isEqualTo(pending.relax())
                .isEqualTo(new Calm());
    }

    @Test
    void shouldRefuseToExistWhenWrong() {
        assertThatThrownBy(() -> new Firing(0, Level.NONE)).hasMessageContaining("has a level");
        assertThatThrownBy(() -> new Stale(0, Level.NONE)).hasMessageContaining("has a level");
        assertThatThrownBy(() -> new Holder("a", "", Level.NONE, 0, 0)).hasMessageContaining("a level");
        assertThatThrownBy(() -> new Holder("a", "", Level.RED, 0, -1)).hasMessageContaining("was -1");
        assertThatThrownBy(() -> new Clearing(0, Level.BLUE, Level.BLUE)).hasMessageContaining("BLUE to BLUE");
        assertThatThrownBy(() -> new Firing(0, Level.RED).escalate(Level.RED)).hasMessageContaining("RED");
        assertThatThrownBy(() -> TrackedAlert.fresh("a").onset()).hasMessage("no alert is open");
    }
}
