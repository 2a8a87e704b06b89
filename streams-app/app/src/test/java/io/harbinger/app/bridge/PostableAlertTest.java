package io.harbinger.app.bridge;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static io.harbinger.testing.pipeline.AlertBuilder.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.text.HostileText;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.TransitionKind;
import org.junit.jupiter.api.Test;

class PostableAlertTest {

    @Test
    void shouldNameTheFeedThatCanMuteIt() {
        AlertTransition alert = anAlert().is(TransitionKind.OPENED);

        assertThat(PostableAlert.of(alert).labels()).doesNotContainKey("feed");

        AlertTransition ofFeed =
                AlertTransition.newBuilder(alert).setFeed("port-calls").build();
        assertThat(PostableAlert.of(ofFeed).labels()).containsEntry("feed", "port-calls");
    }

    @Test
    void shouldShowTextsOfInputsAsTextInMailsAndChats() {
        AlertTransition alert = anAlert()
                .of(HostileText.TEXT, HostileText.TEXT)
                .because(driver(HostileText.TEXT, 14, 99).setSeries(HostileText.TEXT))
                .is(TransitionKind.OPENED);

        PostableAlert posted = PostableAlert.of(alert);

        posted.labels().values().forEach(HostileText::assertPlainLine);
        posted.annotations().values().forEach(HostileText::assertPlainLine);
    }

    @Test
    void shouldNotReadAsARecoveryWhenGivenUpForWantOfData() {
        PostableAlert stale = PostableAlert.of(anAlert().is(TransitionKind.STALE));
        PostableAlert firing = PostableAlert.of(anAlert().is(TransitionKind.OPENED));

        PostableAlert resolved = firing.endedBy(anAlert().is(TransitionKind.EXPIRED));

        assertThat(stale.annotations()).containsKey("stale");
        assertThat(resolved.labels()).isEqualTo(firing.labels());
        assertThat(resolved.annotations())
                .containsEntry("ended", "without data: not known to be well")
                .hasEntrySatisfying("summary", text -> assertThat(text).contains("given up for want of data"));
        assertThat(stale.endedBy(null).annotations()).containsKey("ended");
        assertThat(firing.endedBy(null)).isEqualTo(firing);
        assertThat(firing.endedBy(anAlert().is(TransitionKind.CLEARED))).isEqualTo(firing);
    }

    @Test
    void shouldNotReadAsARecoveryWhenItsLevelIsTheNewNormal() {
        PostableAlert firing = PostableAlert.of(anAlert().is(TransitionKind.OPENED));

        PostableAlert resolved = firing.endedBy(anAlert().endedAs("new normal").is(TransitionKind.EXPIRED));

        assertThat(resolved.annotations())
                .containsEntry("ended", "new normal: not back to what it was")
                .hasEntrySatisfying(
                        "summary",
                        text -> assertThat(text).doesNotContain("want of data").contains("new normal"));
    }
}
