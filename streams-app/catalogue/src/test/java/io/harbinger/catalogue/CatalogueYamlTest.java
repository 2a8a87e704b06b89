package io.harbinger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed to start from is read back as what it was printed of. */
class CatalogueYamlTest {

    @TempDir
    private Path directory;

    @Test
    void shouldReadBackTheShippedCatalogue() {
        Catalogue shipped = CatalogueReader.builtIn().orThrow();

        Catalogue again = CatalogueReader.extending(
                        "printed.yaml", CatalogueReader.builtInYaml().orThrow())
                .orThrow();

        assertThat(again.indicators()).isEqualTo(shipped.indicators());
        assertThat(again.alerts()).isEqualTo(shipped.alerts());
    }

    @Test
    void shouldReadBackAUsersCatalogueToItsVersion() throws Exception {
        Path file = Files.writeString(directory.resolve("mine.yaml"), """
                version: mine-1
                indicators:
                  - id: transit-drop
                    name: {en: "Transits: fewer, than \\"usual\\" #1", zh: 是}
                    anomaly: {method: count, ok: 2.50, bad: 5}
                    publicationDelay:
                    sourceNote: "yes"
                remove: [dwell-rise]
                """);
        Catalogue mine = CatalogueReader.extending(file).orThrow();

        String printed = CatalogueReader.extendingYaml(file).orThrow();
        Catalogue again = CatalogueReader.extending("printed.yaml", printed).orThrow();

        assertThat(again).isEqualTo(mine);
        assertThat(printed).contains("extends: nothing", "zh: 是").doesNotContain("dwell-rise", "\nremove");
    }
}
