package io.harbinger.app.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.console.FedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every view in both languages and themes, on a phone, a laptop and a wide screen: nothing is wider than the screen. Leaves
 * pictures in {@code target/console-pictures}, to be looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(50) // a page that waits for a connection which an earlier one holds waits for a minute
class ConsolePictureIT {

    private static final Path PICTURES = Path.of("target", "console-pictures");
    private static final Map<String, String> VIEWS = Map.of(
            "list", "view=list",
            "map", "view=map",
            "why", "view=why&s=node:EGSUZ&x=node:works",
            "chain", "view=chain&s=node:EGSUZ",
            "feeds", "view=feeds",
            "exercise", "view=if&close=SGSIN%3ENLRTM:30d",
            "past", "view=map&t=2021-03-24T00:00:00Z");

    private ServedPage page;

    @BeforeAll
    void start(@TempDir Path profile) throws Exception {
        page = ServedPage.of(FedModel.complete(), profile, "no pictures are taken");
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void stop() {
        if (page != null) {
            page.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, light, 1400, 900",
        "zh, dark, 1400, 900",
        "en, dark, 390, 844",
        "zh, light, 390, 844",
        "zh, light, 2560, 1300"
    })
    void shouldFitEveryScreen(String language, String theme, int width, int height) throws IOException {
        Chromium browser = page.browser();
        browser.resize(width, height);
        for (Map.Entry<String, String> view : VIEWS.entrySet()) {
            page.open("lang=" + language + "&theme=" + theme + "&" + view.getValue());
            browser.await("document.querySelectorAll('.rows .row').length > 0 && document.fonts.status === 'loaded'");
            browser.await("!document.querySelector('#why:not([hidden]) .empty')");
            int over = browser.eval("document.scrollingElement.scrollWidth - innerWidth")
                    .asInt();
            assertThat(over).as(view.getKey() + " at " + width + " px").isLessThanOrEqualTo(0);
            String name = String.join("-", view.getKey(), language, theme, width + ".png");
            Files.write(PICTURES.resolve(name), browser.picture());
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
