package io.harbinger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.bench.stats.RoundValues;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final Figure RATIO =
            Figure.of(Target.WHOLE_TO_DECODE, new RoundValues(List.of(0.31, 0.29, 0.46)), "events per CPU-second");
    private static final Figure RATE = Figure.info("bare poll", "events/s", RoundValues.of(1_234_567));

    @Test
    void shouldPrintMedianAndSpreadAndWhatIsMet() {
        assertThat(TextTable.lines(List.of(RATE, RATIO)))
                .containsExactly(
                        "| figure                         | measured: median (min – max) | must    | goal    | met  |",
                        "|--------------------------------|------------------------------|---------|---------|------|",
                        "| whole pipeline ÷ poll + decode | 0.310 (0.290 – 0.460)        | ≥ 0.300 | ≥ 0.450 | must |",
                        "| bare poll                      | 1,234,567 events/s           |         |         |      |",
                        "whole pipeline ÷ poll + decode: events per CPU-second");
    }

    @Test
    void shouldJudgeByTheSideThatIsGood() {
        assertThat(Target.WHOLE_TO_DECODE.met(0.299)).isEqualTo("no");
        assertThat(Target.WHOLE_TO_DECODE.met(0.45)).isEqualTo("goal");
        assertThat(Target.LATENCY.met(151)).isEqualTo("no");
        assertThat(Target.LATENCY.met(150)).isEqualTo("must");
        assertThat(Target.LATENCY.met(99)).isEqualTo("goal");
    }

    @Test
    void shouldWriteEveryRoundAsJson() throws IOException {
        var json = new ObjectMapper().readTree(JsonTable.write(Map.of("processors", 2), List.of(RATIO, RATE)));

        assertThat(json.at("/circumstances/processors").asInt()).isEqualTo(2);
        assertThat(json.at("/findings/0/rounds")).hasSize(3);
        assertThat(json.at("/findings/0/median").asDouble()).isEqualTo(0.31);
        assertThat(json.at("/findings/0/met").asText()).isEqualTo("must");
        assertThat(json.at("/findings/1").has("must")).isFalse();
    }
}
