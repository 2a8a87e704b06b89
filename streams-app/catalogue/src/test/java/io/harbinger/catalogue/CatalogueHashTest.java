package io.harbinger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.yaml.YamlFile;
import org.junit.jupiter.api.Test;

/** The hash is part of the version in stored outputs: it must not change from one build to the next. */
class CatalogueHashTest {

    private static String hash(String yaml) {
        return CatalogueHash.of(YamlFile.tree("c.yaml", yaml).orThrow());
    }

    @Test
    void shouldGiveTheHashThatEarlierBuildsGave() {
        assertThat(hash("indicators:\n  - {id: transit-drop, weight: 2.50, title: 通过量骤降}\nremove: [eta-slip]\n"))
                .isEqualTo("cb3a8769");
        assertThat(hash("a: 'says \"no\" \\ yes'\nb: [1.0, '1.0', null, true, {c: 1e3}]\nd: {}\n"))
                .isEqualTo("cf0b15e6");
    }

    /** Line ends and tabs stand as they are, unlike in JSON. */
    @Test
    void shouldGiveTheHashThatEarlierBuildsGaveForTextOfSeveralLines() {
        assertThat(hash("text: |\n  one\n  two\tthree\n")).isEqualTo("3dc04961");
    }
}
