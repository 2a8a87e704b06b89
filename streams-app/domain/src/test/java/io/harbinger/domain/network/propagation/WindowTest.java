package io.harbinger.domain.network.propagation;

import static io.harbinger.domain.network.propagation.Inputs.DAY;
import static io.harbinger.domain.network.propagation.Inputs.after;
import static io.harbinger.domain.network.propagation.Inputs.down;
import static io.harbinger.domain.network.propagation.Inputs.needs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static UpstreamRisk at(String subject, List<Dependency> graph, Impulse... impulses) {
        return Propagation.on(SupplyGraph.of(graph)).solve(List.of(impulses)).risks().stream()
                .filter(risk -> risk.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** Stock ÷ demand of the chain: 300, 200 and 500 at 100 a day, as the linear programme of Simchi-Levi has it. */
    @Test
    void shouldSurviveAChainForAsLongAsItsStocksTogether() {
        List<Dependency> chain = List.of(
                after(needs("supplier", "ore", "mine", 1), 0, 3),
                after(needs("plant", "part", "supplier", 1), 0, 2),
                after(needs("product", "part", "plant", 1), 0, 5));

        assertThat(at("product", chain, down("mine", 1)).window().timeToSurvive())
                .isEqualTo(10 * DAY);
    }

    @Test
    void shouldBeReachedByTheFirstAndEndWithTheLast() {
        List<Dependency> both = List.of(
                after(needs("plant", "part", "near", 0.5), 2, 0), after(needs("plant", "part", "far", 0.5), 30, 0));

        Window window =
                at("plant", both, down("near", 1, 10), down("far", 1, 10)).window();

        assertThat(window.start()).isEqualTo(2 * DAY);
        assertThat(window.end()).isEqualTo(40 * DAY);
    }

    @Test
    void shouldNotBeReachedThroughASupplierThatAbsorbsIt() {
        List<Dependency> chain = List.of(
                after(needs("works", "ore", "mine", 1), 0, 31), after(needs("plant", "part", "works", 1), 0, 0));

        assertThat(at("works", chain, down("mine", 1, 30)).window().isAbsorbed())
                .isTrue();
        assertThat(at("plant", chain, down("mine", 1, 30)).window()).isEqualTo(Window.ABSORBED);
        assertThat(at("plant", chain, down("mine", 1, 32)).window().start()).isEqualTo(31 * DAY);
    }

    @Test
    void shouldEndWhereSuppliersFormACycle() {
        List<Dependency> cycle = List.of(
                after(needs("a", "ore", "mine", 1), 1, 0),
                after(needs("b", "part", "a", 1), 2, 0),
                after(needs("a", "scrap", "b", 0.5), 4, 0));

        assertThat(at("a", cycle, down("mine", 1, 10)).window().end()).isEqualTo(11 * DAY);
        assertThat(at("b", cycle, down("mine", 1, 10)).window().end()).isEqualTo(13 * DAY);
    }

    @Test
    void shouldNotOverflowWhenStocksLastForCenturies() {
        long century = 36_525;
        List<Dependency> chain = List.of(
                after(needs("a", "g", "root", 0.01), century, century),
                after(needs("b", "g", "a", 1), century, century),
                after(needs("c", "g", "b", 1), century, century));

        assertThat(at("c", chain, down("root", 1)).window().start()).isPositive();
        assertThat(Window.plus(Long.MAX_VALUE - 1, 5)).isEqualTo(Window.NEVER);
    }
}
