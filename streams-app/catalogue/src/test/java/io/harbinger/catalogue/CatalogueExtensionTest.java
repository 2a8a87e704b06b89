package io.harbinger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.yaml.Violation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueExtensionTest {

    private static final String ADDED = """
              - id: queue-rise
                name: {en: Queue rise}
                dimension: stability
                subject: node
                source: sensor
                match: {metric: queue}
                measure: mean
                value: value
                pane: PT5M
                freshness: PT1H
                goalposts: {ok: 10, bad: 40}
                sourceNote: the port authority's own limits
            """;

    private final Catalogue builtIn = CatalogueReader.builtIn().orThrow();

    private static Catalogue extended(String text) {
        return CatalogueReader.extending("c.yaml", text).orThrow();
    }

    private static List<String> violations(String text) {
        return CatalogueReader.extending("c.yaml", text).problems().stream()
                .map(Violation::toString)
                .toList();
    }

    private static Indicator indicator(Catalogue catalogue, String id) {
        return catalogue.indicators().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "extends: default\n"})
    void shouldAddAfterTheBuiltInOnesWhenTheIdIsNew(String extension) {
        Catalogue catalogue = extended(extension + "indicators:\n" + ADDED);

        assertThat(catalogue.indicators()).startsWith(builtIn.indicators().toArray(Indicator[]::new));
        assertThat(catalogue.indicators()).hasSize(builtIn.indicators().size() + 1);
        assertThat(indicator(catalogue, "queue-rise").scoring().level()).isEqualTo(new Goalposts(10, 40));
    }

    @Test
    void shouldChangeOnlyTheKeysThatDifferWhenTheIdIsKnown() {
        Catalogue catalogue = extended("""
                indicators:
                  - id: transit-drop
                    anomaly: {bad: 8}
                    weight: 2
                """);

        Indicator before = indicator(builtIn, "transit-drop");
        Indicator after = indicator(catalogue, "transit-drop");
        assertThat(after.scoring().anomaly()).isEqualTo(new Goalposts(3, 8));
        assertThat(after.scoring().weight()).isEqualTo(2);
        assertThat(after.scoring().method()).isEqualTo(before.scoring().method());
        assertThat(after.selection()).isEqualTo(before.selection());
        assertThat(after.baseline()).isEqualTo(before.baseline());
        assertThat(catalogue.indicators())
                .extracting(Indicator::id)
                .containsExactlyElementsOf(
                        builtIn.indicators().stream().map(Indicator::id).toList());
    }

    @Test
    void shouldTakeAnInheritedKeyAwayWhenItIsGivenNoValue() {
        Catalogue catalogue = extended("""
                indicators:
                  - id: transit-drop
                    anomaly:
                    severity:
                    goalposts: {of: drop, ok: 0.4, bad: 0.9}
                """);

        Indicator after = indicator(catalogue, "transit-drop");
        assertThat(after.scoring().anomaly()).isNull();
        assertThat(after.scoring().severity()).isNull();
        assertThat(after.scoring().level()).isEqualTo(new Goalposts(0.4, 0.9));
    }

    @Test
    void shouldDropIndicatorsWhenRemoved() {
        Catalogue catalogue = extended("remove: [transit-drop, sensor-anomaly]\n");

        assertThat(catalogue.indicators())
                .extracting(Indicator::id)
                .doesNotContain("transit-drop", "sensor-anomaly")
                .hasSize(builtIn.indicators().size() - 2);
    }

    @Test
    void shouldStartEmptyWhenExtendingNothing() {
        Catalogue catalogue = extended("extends: nothing\nversion: port-7\nindicators:\n" + ADDED);

        assertThat(catalogue.indicators()).extracting(Indicator::id).containsExactly("queue-rise");
        assertThat(catalogue.version()).matches("port-7\\+[0-9a-f]{8}");
    }

    @Test
    void shouldMergeTheAlertPolicyDeeply() {
        Catalogue catalogue = extended("alerts: {clearAfter: 7, flap: {start: 0.5}}\n");

        assertThat(catalogue.alerts().clearAfter()).isEqualTo(7);
        assertThat(catalogue.alerts().raiseAfter()).isEqualTo(builtIn.alerts().raiseAfter());
        assertThat(catalogue.alerts().flap().start()).isEqualTo(0.5);
        assertThat(catalogue.alerts().flap().stop())
                .isEqualTo(builtIn.alerts().flap().stop());
    }

    @Test
    void shouldNameTheContentInTheVersion() {
        String version = extended("remove: [transit-drop]\n").version();

        assertThat(version).matches("2026\\.1\\+[0-9a-f]{8}");
        assertThat(extended("# a comment\nremove:\n  - transit-drop\n").version())
                .isEqualTo(version);
        assertThat(extended("remove: [eta-slip]\n").version()).isNotEqualTo(version);
        assertThat(extended("version: mine\nremove: [transit-drop]\n").version())
                .isEqualTo(version.replace("2026.1", "mine"));
    }

    @Test
    void shouldKeepTheVersionWhenOnlyTheSpellingOfNumbersAndOrderOfKeysDiffer() {
        String base = extended("indicators:\n  - {id: transit-drop, weight: 2, anomaly: {ok: 2, bad: 8}}\n")
                .version();

        assertThat(extended("indicators:\n  - {anomaly: {bad: 8.0, ok: 2}, weight: 2.00, id: transit-drop}\n")
                        .version())
                .isEqualTo(base);
        assertThat(extended("indicators:\n  - {id: transit-drop, weight: 2.1, anomaly: {ok: 2, bad: 8}}\n")
                        .version())
                .isNotEqualTo(base);
    }

    @Test
    void shouldPointIntoTheUsersFileWhenAnOverrideIsWrong() {
        var lines = violations("""
                remove: [transit-dorp]
                indicators:
                  - id: eta-slip
                    weight: 0
                  - id: sensor-anomaly
                    windw: PT5M
                  - id: eta-slip
                """);

        assertThat(lines)
                .contains(
                        "c.yaml:1:9: remove names 'transit-dorp', which is not an inherited indicator; did you mean"
                                + " 'transit-drop'?",
                        "c.yaml:4:13: indicators[0].weight must be above 0, was 0.0",
                        "c.yaml:6:5: indicators[1].windw is an unknown key; did you mean 'window'?",
                        "c.yaml:7:9: indicators[2].id 'eta-slip' appears twice; the first is on line 3");
    }

    @Test
    void shouldRefuseWhatItCannotExtend() {
        assertThat(violations("extends: mine\n"))
                .containsExactly("c.yaml:1:10: extends must be one of default, nothing; was 'mine'");
        assertThat(violations("extends: nothing\nversion: a\n"))
                .containsExactly("c.yaml:1:1: indicators must list at least one indicator");
        assertThat(violations("indicators: 5\n")).containsExactly("c.yaml:1:13: indicators must be a list, was '5'");
    }

    @Test
    void shouldReadFromAFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("mine.yaml"), "remove: [transit-drop]\n");

        assertThat(CatalogueReader.extending(file).orThrow().version()).startsWith("2026.1+");
        assertThat(CatalogueReader.extending(directory.resolve("none.yaml")).problems())
                .extracting(Violation::message)
                .containsExactly("does not exist");
    }
}
