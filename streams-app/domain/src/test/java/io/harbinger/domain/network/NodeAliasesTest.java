package io.harbinger.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.incident.Networks;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeAliasesTest {

    @Test
    void shouldFindTheNodeOfAnAliasAndLeaveIdsAlone() {
        NodeAliases aliases = NodeAliases.of(List.of(
                Networks.known("suez", "chokepoint1", "port9"),
                Networks.known("bab", "chokepoint1", "suez"),
                Networks.known("port9")));

        assertThat(aliases.id("chokepoint1")).as("of two the first by id").isEqualTo("bab");
        assertThat(aliases.id("suez")).as("an id of the network").isEqualTo("suez");
        assertThat(aliases.id("port9")).isEqualTo("port9");
        assertThat(aliases.id("nobody")).isEqualTo("nobody");
    }
}
