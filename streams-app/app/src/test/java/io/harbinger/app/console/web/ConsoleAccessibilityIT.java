package io.harbinger.app.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.harbinger.app.console.FedModel;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.AlertBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every view, in both languages and themes, without serious findings of axe-core; skipped where that or Chromium is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ConsoleAccessibilityIT {

    private static final String SERIOUS =
            "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations"
                    + ".filter((each) => ['serious', 'critical'].includes(each.impact))"
                    + ".map((each) => each.id + ': ' + each.nodes.map((node) => node.target + ' ' + (node.any[0]?.message ?? '')).slice(0, 4).join(' | ')))";

    private static final String MISSING =
            "ConsoleAccessibilityIT: no axe-core (npm install axe-core, HARBINGER_AXE=…/axe.min.js)";

    private ServedPage page;
    private String axe;

    @BeforeAll
    void start(@TempDir Path profile) throws Exception {
        Optional<String> script = AxeCore.script();
        if (script.isEmpty()) {
            // A class that is given up before its first test is counted nowhere.
            System.out.println("skipped: " + MISSING);
        }
        assumeTrue(script.isPresent(), MISSING);
        axe = script.get();
        FedModel fed = FedModel.complete();
        fed.ended(AlertBuilder.anAlert()
                .alert("over")
                .of("NLRTM", "Rotterdam")
                .going(Level.RED, Level.NONE)
                .is(TransitionKind.CLEARED));
        page = ServedPage.of(fed, profile, "the page is not tried in a browser");
    }

    @AfterAll
    void stop() {
        if (page != null) {
            page.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view=map",
                "s=node:EGSUZ&x=node:works",
                "view=chain&s=node:works",
                "view=feeds",
                "view=if&close=SGSIN%3ENLRTM:30d",
                "t=2021-03-24T00:00:00Z&s=node:EGSUZ"
            })
    void shouldHaveNoSeriousFinding(String view) {
        for (String dress : List.of("lang=en&theme=light", "lang=zh&theme=dark")) {
            page.open(dress + "&" + view);
            page.browser()
                    .await(
                            "document.querySelectorAll('.rows .row').length > 0 && !document.querySelector('#why:not([hidden]) .empty')");
            page.browser().eval(axe + "; true");
            List<String> findings = new ArrayList<>();
            for (JsonNode each : page.browser().eval(SERIOUS)) {
                findings.add(each.asText());
            }
            assertThat(findings).as(dress + "&" + view).isEmpty();
        }
    }
}
