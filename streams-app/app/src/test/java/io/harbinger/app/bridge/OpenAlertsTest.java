package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenAlertsTest {

    private final OpenAlerts alerts = new OpenAlerts(Level.BLUE);

    @Test
    void shouldIdentifyAnAlertBySubjectEpisodeAndLevelAlone() {
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));

        PostableAlert told = alerts.news().get(0);

        assertThat(told.labels())
                .containsOnlyKeys("alertname", "subject", "subject_type", "alert_id", "level")
                .containsEntry("alertname", "HarbingerRisk")
                .containsEntry("subject", "EGSUZ")
                .containsEntry("level", "red");
        assertThat(told.annotations())
                .containsEntry("score", "93.6")
                .containsEntry("name_zh", "苏伊士运河")
                .containsEntry("drivers", "transit-drop 14.00, risk 100");
        assertThat(told.startsAt()).isEqualTo("2021-03-23T00:00:00Z");
    }

    @Test
    void shouldBeTheSameAlertWhenOnlyTheScoreChanges() {
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));
        alerts.toldNews();
        alerts.accept("EGSUZ", opened(Level.RED, 97.0));

        assertThat(alerts.ended()).isEmpty();
        assertThat(alerts.open()).hasSize(1);
        assertThat(alerts.news())
                .extracting(alert -> alert.annotations().get("score"))
                .containsExactly("97.0");
    }

    @Test
    void shouldEndTheFormerLevelWhenAnAlertEscalates() {
        alerts.accept("EGSUZ", opened(Level.YELLOW, 65.0));
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));

        assertThat(levels(alerts.ended())).containsExactly("yellow");
        assertThat(levels(alerts.news())).containsExactly("red");
        assertThat(levels(alerts.open())).containsExactly("red");
    }

    @Test
    void shouldTakeBackAnEndingThatWasNotToldWhenTheLevelReturns() {
        alerts.accept("EGSUZ", opened(Level.YELLOW, 65.0));
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));
        alerts.accept("EGSUZ", opened(Level.YELLOW, 65.0));

        assertThat(levels(alerts.ended())).containsExactly("red");
        assertThat(levels(alerts.open())).containsExactly("yellow");
    }

    @Test
    void shouldEndAnAlertAtItsTombstoneAndKeepItDueUntilTold() {
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));
        alerts.toldNews();
        alerts.accept("EGSUZ", null);

        assertThat(alerts.open()).isEmpty();
        assertThat(alerts.news()).isEmpty();
        assertThat(levels(alerts.ended())).containsExactly("red");

        alerts.toldEnded();
        alerts.accept("EGSUZ", null);

        assertThat(alerts.ended()).isEmpty();
    }

    @Test
    void shouldTellNothingBelowTheLowestLevelAndEndWhatFallsBelowIt() {
        var orange = new OpenAlerts(Level.ORANGE);
        orange.accept("quiet", opened(Level.YELLOW, 65.0));
        orange.accept("EGSUZ", opened(Level.ORANGE, 80.0));
        orange.accept("EGSUZ", opened(Level.YELLOW, 65.0));

        assertThat(orange.open()).isEmpty();
        assertThat(levels(orange.ended())).containsExactly("orange");
    }

    private static List<String> levels(List<PostableAlert> alerts) {
        return alerts.stream().map(alert -> alert.labels().get("level")).toList();
    }

    private static AlertTransition opened(Level level, double score) {
        return anAlert()
                .going(Level.NONE, level)
                .scoring(score)
                .because(driver("Transit drop", 14, 100))
                .is(TransitionKind.OPENED);
    }
}
