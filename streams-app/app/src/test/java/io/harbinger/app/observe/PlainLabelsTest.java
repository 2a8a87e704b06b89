package io.harbinger.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.observe.Health.Check;
import io.harbinger.app.observe.Health.Report;
import io.harbinger.app.observe.Health.Result;
import io.harbinger.app.observe.Health.Verdict;
import io.harbinger.app.text.HostileText;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainLabelsTest {

    @Test
    void shouldEscapeIdsThatAreLabels() {
        try (var meters = new ProcessMeters(Tags.of("version", HostileText.TEXT))) {
            MultiGauge scores = MultiGauge.builder("score").register(meters.registry());
            scores.register(List.of(Row.of(Tags.of("subject", HostileText.TEXT), 1)), true);
            scores.register(List.of(Row.of(Tags.of("subject", HostileText.TEXT), 2)), true);

            String scrape = meters.scrape();

            HostileText.assertPlain(scrape);
            assertThat(scrape.lines().filter(line -> line.startsWith("score{")))
                    .singleElement()
                    .asString()
                    .endsWith(" 2.0");
        }
    }

    @Test
    void shouldEscapeReasonsInHealth() {
        var check = new Check(HostileText.TEXT, () -> Verdict.failed(HostileText.TEXT));
        var report = new Report(List.of(new Result(check.name(), check.verdict().get())));

        HostileText.assertPlainLine(HealthJson.of(report).strip());
    }
}
