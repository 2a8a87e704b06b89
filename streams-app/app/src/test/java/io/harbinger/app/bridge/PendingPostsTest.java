package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.view.PublishedAlerts;
import io.harbinger.app.view.TopicPosition;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingPostsTest {

    private final Posts alerts = new Posts(Level.BLUE);

    @Test
    void shouldIdentifyAnAlertBySubjectEpisodeAndLevelAlone() {
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));

        PostableAlert posted = alerts.changed().get(0);

        assertThat(posted.labels())
                .containsOnlyKeys("alertname", "subject", "subject_type", "alert_id", "level")
                .containsEntry("alertname", "HarbingerRisk")
                .containsEntry("subject", "EGSUZ")
                .containsEntry("level", "red");
        assertThat(posted.annotations())
                .containsEntry("score", "93.6")
                .containsEntry("name_zh", "苏伊士运河")
                .containsEntry("drivers", "transit-drop 14.00, risk 100");
        assertThat(posted.startsAt()).isEqualTo("2021-03-23T00:00:00Z");
    }

    @Test
    void shouldBeTheSameAlertWhenOnlyTheScoreChanges() {
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));
        alerts.changedAccepted();
        alerts.accept("EGSUZ", opened(Level.RED, 97.0));

        assertThat(alerts.ended()).isEmpty();
        assertThat(alerts.open()).hasSize(1);
        assertThat(alerts.changed())
                .extracting(alert -> alert.annotations().get("score"))
                .containsExactly("97.0");
    }

    @Test
    void shouldEndTheFormerLevelWhenAnAlertEscalates() {
        alerts.accept("EGSUZ", opened(Level.YELLOW, 65.0));
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));

        assertThat(levels(alerts.ended())).containsExactly("yellow");
        assertThat(levels(alerts.changed())).containsExactly("red");
        assertThat(levels(alerts.open())).containsExactly("red");
    }

    @Test
    void shouldTakeBackAnEndingThatWasNotPostedWhenTheLevelReturns() {
        alerts.accept("EGSUZ", opened(Level.YELLOW, 65.0));
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));
        alerts.accept("EGSUZ", opened(Level.YELLOW, 65.0));

        assertThat(levels(alerts.ended())).containsExactly("red");
        assertThat(levels(alerts.open())).containsExactly("yellow");
    }

    @Test
    void shouldEndAnAlertAtItsTombstoneAndKeepItPendingUntilAccepted() {
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));
        alerts.changedAccepted();
        alerts.accept("EGSUZ", null);

        assertThat(alerts.open()).isEmpty();
        assertThat(alerts.changed()).isEmpty();
        assertThat(levels(alerts.ended())).containsExactly("red");

        alerts.endedAccepted();
        alerts.accept("EGSUZ", null);

        assertThat(alerts.ended()).isEmpty();
    }

    @Test
    void shouldPostNothingBelowTheLowestLevelAndEndWhatFallsBelowIt() {
        var orange = new Posts(Level.ORANGE);
        orange.accept("quiet", opened(Level.YELLOW, 65.0));
        orange.accept("EGSUZ", opened(Level.ORANGE, 80.0));
        orange.accept("EGSUZ", opened(Level.YELLOW, 65.0));

        assertThat(orange.open()).isEmpty();
        assertThat(levels(orange.ended())).containsExactly("orange");
    }

    @Test
    void shouldKeepPendingWhatChangedWhileItWasPosted() {
        alerts.accept("EGSUZ", opened(Level.RED, 93.6));
        List<PostableAlert> posted = alerts.changed();
        alerts.accept("EGSUZ", opened(Level.RED, 97.0));

        alerts.pending.changedAccepted(posted);

        assertThat(alerts.changed())
                .extracting(alert -> alert.annotations().get("score"))
                .containsExactly("97.0");
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

    /** What is pending for a sink of one lowest level, and what is open for it. */
    private static final class Posts {

        private final Level lowest;
        private final PublishedAlerts published = new PublishedAlerts();
        private final PendingPosts pending = new PendingPosts();

        private Posts(Level lowest) {
            this.lowest = lowest;
        }

        private void accept(String key, @Nullable AlertTransition record) {
            pending.accept(
                    published.apply(new TopicPosition(0, 0, 0), key, record).atLeast(lowest));
        }

        private List<PostableAlert> open() {
            return published.open().atLeast(lowest).stream()
                    .map(alert -> PostableAlert.of(alert.evidence()))
                    .toList();
        }

        private List<PostableAlert> changed() {
            return pending.changed();
        }

        private List<PostableAlert> ended() {
            return pending.ended();
        }

        private void changedAccepted() {
            pending.changedAccepted(pending.changed());
        }

        private void endedAccepted() {
            pending.endedAccepted(pending.ended());
        }
    }
}
