package io.harbinger.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.testing.Golden;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.testing.pipeline.LogPlayer;
import io.harbinger.testing.pipeline.Pipeline;
import io.harbinger.testing.pipeline.SyntheticLog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blocked canal in sixty days of counts, against the alerts that a golden file holds line by line. */
class GoldenReplayTest {

    @Test
    void shouldPublishTheAlertsOfTheGoldenFile(@TempDir Path state) {
        try (var pipeline = new Pipeline(state, Catalogues.daily("PT0S"), Settings.replay("golden", 1))) {
            LogPlayer.playInOrder(pipeline, SyntheticLog.transits("suez"));

            List<String> alerts = pipeline.alertLines();

            Golden.assertSame("blockage-alerts.jsonl", String.join("\n", alerts) + "\n");
            assertThat(alerts.get(0)).contains("\"kind\":\"OPENED\"", "\"detectedAt\":\"2024-02-14T23:59:59.999Z\"");
            assertThat(alerts.get(alerts.size() - 1)).contains("\"kind\":\"CLEARED\"");
        }
    }

    @Test
    void shouldPublishAlertsOfEverySubjectThatTheBlockageTouches(@TempDir Path state) {
        try (var pipeline = new Pipeline(state, Catalogues.daily("PT0S"), Settings.replay("golden", 1))) {
            LogPlayer.playInOrder(pipeline, SyntheticLog.everything());

            List<String> alerts = pipeline.alertLines();

            Golden.assertSame("blockage-everywhere-alerts.jsonl", String.join("\n", alerts) + "\n");
            assertThat(String.join("\n", alerts)).contains("\"NODE\"", "\"LANE\"", "\"PRODUCT\"");
        }
    }
}
