package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import io.harbinger.schema.TransitionKind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunbookLinksTest {

    private static final RunbookLinks WIKI = RunbookLinks.to(URI.create("https://wiki.example/runbooks/"));

    @Test
    void shouldLinkToTheHeadingOfTheLevel() {
        AlertTransition orange = anAlert().going(Level.BLUE, Level.ORANGE).is(TransitionKind.ESCALATED);

        assertThat(WIKI.of(PostableAlert.of(orange)))
                .isEqualTo("https://wiki.example/runbooks/HarbingerRisk.md#orange");
        assertThat(RunbookLinks.DEFAULT.of(PostableAlert.of(orange))).isEqualTo("ops/runbooks/HarbingerRisk.md#orange");
    }

    @Test
    void shouldLinkToWhatToDoWhenDataHaveStoppedAndAboutFeeds() {
        AlertTransition feed = AlertTransition.newBuilder(anAlert().is(TransitionKind.OPENED))
                .setSubjectType(SubjectType.FEED)
                .build();

        assertThat(WIKI.of(PostableAlert.of(anAlert().is(TransitionKind.STALE))))
                .endsWith("HarbingerRisk.md#stale");
        assertThat(WIKI.of(PostableAlert.of(feed))).endsWith("HarbingerRisk.md#feed-alerts");
    }

    @Test
    void shouldStandAmongTheAnnotationsOfAPost() {
        PostableAlert alert = PostableAlert.of(anAlert().is(TransitionKind.OPENED));

        assertThat(PostableAlert.body(List.of(alert), WIKI, Instant.EPOCH))
                .contains("\"runbook_url\":\"https://wiki.example/runbooks/HarbingerRisk.md#red\"}");
    }
}
