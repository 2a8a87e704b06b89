package io.harbinger.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Name;
import org.junit.jupiter.api.Test;

class SubjectDetailsTest {

    private static final Name NAME = new Name("Suez Canal", "苏伊士运河");

    @Test
    void shouldShowWhereANodeIs() {
        var node = new Entity.Node("EGSUZ", "CHOKEPOINT", NAME, new Entity.Position(30.5, 32.25), "EGSUZ");

        assertThat(SubjectDetails.of(node, "7"))
                .isEqualTo(new SubjectDetails("Suez Canal", "苏伊士运河", 30.5, 32.25, "EGSUZ", null, "7"));
    }

    @Test
    void shouldLeaveThePositionOpenWhenTheNodeHasNone() {
        var node = new Entity.Node("EGSUZ", "CHOKEPOINT", NAME, null, null);

        assertThat(SubjectDetails.of(node, null))
                .isEqualTo(new SubjectDetails("Suez Canal", "苏伊士运河", null, null, null, null, null));
    }

    @Test
    void shouldShowTheHsCodeOfAProduct() {
        var product = new Entity.Product("250410", new Name("Graphite", null), "250410");

        assertThat(SubjectDetails.of(product, null))
                .isEqualTo(new SubjectDetails("Graphite", null, null, null, null, "250410", null));
    }
}
