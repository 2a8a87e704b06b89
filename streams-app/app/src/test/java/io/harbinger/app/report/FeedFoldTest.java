package io.harbinger.app.report;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedFoldTest {

    private static AlertTransition node(String id, TransitionKind kind, String detected, @Nullable String feed) {
        AlertTransition alert = anAlert().of(id, id).detected(detected).is(kind);
        return AlertTransition.newBuilder(alert).setFeed(feed).build();
    }

    private static AlertTransition feed(TransitionKind kind, Level level, String detected) {
        AlertTransition alert = anAlert()
                .of("calls", "calls")
                .going(Level.NONE, level)
                .detected(detected)
                .is(kind);
        return AlertTransition.newBuilder(alert)
                .setSubjectType(SubjectType.FEED)
                .setFeed("calls")
                .build();
    }

    private static final AlertTransition OPENED = feed(TransitionKind.OPENED, Level.RED, "2024-02-10T00:00:00Z");
    private static final AlertTransition CLEARED = feed(TransitionKind.CLEARED, Level.NONE, "2024-02-15T00:00:00Z");

    @Test
    void shouldFoldWhatRestsOnTheFeedAloneWhileItsAlertIsOpen() {
        AlertTransition same = node("a", TransitionKind.OPENED, "2024-02-10T00:00:00Z", "calls");
        AlertTransition rise = node("a", TransitionKind.ESCALATED, "2024-02-11T00:00:00Z", "calls");
        AlertTransition later = node("b", TransitionKind.OPENED, "2024-02-12T00:00:00Z", "calls");

        FeedFold fold = FeedFold.of(List.of(same, OPENED, rise, later, CLEARED));

        assertThat(List.of(same, rise, later)).allMatch(fold::isFolded);
        assertThat(List.of(OPENED, CLEARED)).noneMatch(fold::isFolded);
        assertThat(fold.after(OPENED))
                .isEqualTo("    alerts of 2 subjects rest on feed calls alone and follow from it: a, b");
        assertThat(fold.after(CLEARED)).isNull();
    }

    @Test
    void shouldShowEverythingElse() {
        AlertTransition before = node("a", TransitionKind.OPENED, "2024-02-09T00:00:00Z", "calls");
        AlertTransition otherReason = node("b", TransitionKind.OPENED, "2024-02-11T00:00:00Z", null);
        AlertTransition otherFeed = node("c", TransitionKind.OPENED, "2024-02-11T00:00:00Z", "transits");
        AlertTransition end = node("a", TransitionKind.CLEARED, "2024-02-12T00:00:00Z", "calls");
        AlertTransition after = node("d", TransitionKind.OPENED, "2024-02-15T00:00:00Z", "calls");

        FeedFold fold = FeedFold.of(List.of(before, OPENED, otherReason, otherFeed, end, CLEARED, after));

        assertThat(List.of(before, otherReason, otherFeed, end, after)).noneMatch(fold::isFolded);
        assertThat(fold.after(OPENED)).isNull();
    }

    @Test
    void shouldNameTheFirstFewOfMany() {
        List<AlertTransition> alerts = new ArrayList<>(List.of(OPENED));
        for (int i = 10; i < 58; i++) {
            alerts.add(node("p" + i, TransitionKind.OPENED, "2024-02-10T00:00:00Z", "calls"));
        }

        assertThat(FeedFold.of(alerts).after(OPENED))
                .endsWith("alerts of 48 subjects rest on feed calls alone and follow from it: p10, p11, p12, p13, p14"
                        + " and 43 more");
    }
}
