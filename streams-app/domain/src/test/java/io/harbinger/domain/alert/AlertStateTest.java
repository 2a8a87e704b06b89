package io.harbinger.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.score.Level;
import org.junit.jupiter.api.Test;

class AlertStateTest {
    @Test
    void shouldWalkTheWholeCircleWhenMovesAreLegal() {
        Pending pending = new Calm().suspect(5).again();
        Firing firing = pending.fire(Level.BLUE).escalate(Level.ORANGE);
        Clearing clearing = firing.ease(Level.NONE).again(Level.BLUE).again(Level.NONE);

        assertThat(pending).isEqualTo(new Pending(5, 2));
        assertThat(firing).isEqualTo(new Firing(5, Level.ORANGE));
        assertThat(clearing).isEqualTo(new Clearing(5, Level.ORANGE, Level.BLUE, 3));
        assertThat(clearing.resume()).isEqualTo(firing);
        assertThat(clearing.complete()).isEqualTo(new Firing(5, Level.BLUE));
        assertThat(firing.ease(Level.NONE).complete())
                .isEqualTo(pending.relax())
                .isEqualTo(new Calm());
    }

    @Test
    void shouldRefuseToExistWhenWrong() {
        assertThatThrownBy(() -> new Firing(0, Level.NONE)).hasMessageContaining("has a level");
        assertThatThrownBy(() -> new Pending(0, 0)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> new Clearing(0, Level.BLUE, Level.BLUE, 1)).hasMessageContaining("BLUE to BLUE");
        assertThatThrownBy(() -> new Clearing(0, Level.BLUE, Level.NONE, 0)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> new Firing(0, Level.RED).escalate(Level.RED)).hasMessageContaining("RED");
        assertThatThrownBy(() -> TrackedAlert.fresh("a").onset()).hasMessage("no alert is open");
    }
}
