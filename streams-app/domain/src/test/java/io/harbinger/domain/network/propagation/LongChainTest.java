package io.harbinger.domain.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As long as no real chain is, but as long as paths in a large cycle get: all of them together would fill gigabytes. */
class LongChainTest {

    private static final int LENGTH = 30_000;

    @Test
    void shouldSolveAChainWithoutEveryPathInMemory() {
        List<Dependency> chain = new ArrayList<>();
        for (int j = 1; j <= LENGTH; j++) {
            chain.add(Inputs.after(Inputs.needs("s" + j, "part", "s" + (j - 1), 1), 1, 0));
        }

        Solution solution = Propagation.on(SupplyGraph.of(chain)).solve(List.of(Inputs.down("s0", 1)));

        assertThat(solution.risks()).hasSize(LENGTH);
        assertThat(solution.path("s" + LENGTH)).hasSize(LENGTH);
        assertThat(solution.path("s0")).isEmpty();
        assertThat(solution.path("nobody")).isEmpty();
    }
}
