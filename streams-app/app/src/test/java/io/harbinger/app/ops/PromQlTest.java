package io.harbinger.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void shouldFindEverySelectorOfAnExpression() {
        String expression = """
                60 * sum by (job, le) (rate(a_total{job="x", path=~"(on|by) \\\\("}[5m] offset 1h))
                  / on(job) group_left(b) (topk(3, c:d:e) > 0.5e3) and absent(up == 1)
                """;

        assertThat(PromQl.selectors(expression))
                .containsExactly("a_total{job=\"x\", path=~\"(on|by) \\\\(\"}", "c:d:e", "up");
        assertThat(PromQl.metrics(expression)).containsExactly("a_total", "c:d:e", "up");
    }

    @Test
    void shouldFindNoSelectorInGroupingsAndFunctions() {
        assertThat(PromQl.selectors("histogram_quantile(0.9, sum by (le) (rate(m_bucket[$__rate_interval])))"))
                .containsExactly("m_bucket");
    }
}
