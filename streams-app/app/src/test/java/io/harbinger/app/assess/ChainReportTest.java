package io.harbinger.app.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.text.Columns;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Evidence;
import io.harbinger.domain.network.Entity.Need;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.domain.network.chain.ChainAssessor;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainReportTest {

    private static final long DAY = 86_400_000;
    private static final String HOSTILE = "<script>alert('mine')</script>";

    private static final List<Entity> NETWORK = List.of(
            node("mine-1", "x/mine", "CHN", HOSTILE, "矿山一", 60 * DAY),
            node("mine-2", "x/mine", null, "Mine two", null, null),
            node("works", "x/works", "KOR", "Works", "工厂", null),
            edge("mine-1", "works", 0.8, Provenance.VERIFIED),
            edge("mine-2", "works", 0.1, Provenance.SUGGESTED));

    private static final ChainReport REPORT = new ChainReport(
            new ChainAssessor(NETWORK, Map.of(Subject.node("works"), new DimensionScores(12.0, null, 91.0, null)))
                    .assess("x", 0)
                    .orElseThrow(),
            Map.of(
                    "mine-1", new Name(HOSTILE, "矿山一"),
                    "mine-2", new Name("Mine two", null),
                    "works", new Name("Works", "工厂")),
            "a folder",
            "e-1",
            null,
            "CHN");

    private static Node node(
            String id,
            String chain,
            @Nullable String country,
            String en,
            @Nullable String zh,
            @Nullable Long recovery) {
        return new Node(id, "MINE", new Name(en, zh), null, null, null, country, recovery, chain, List.of());
    }

    private static SupplyEdge edge(String upstream, String downstream, double share, Provenance provenance) {
        return new SupplyEdge(
                upstream + ">" + downstream,
                upstream,
                downstream,
                "ore",
                share,
                0,
                10 * DAY,
                0,
                null,
                null,
                Need.ESSENTIAL,
                new Evidence(provenance, null, null, null));
    }

    @Test
    void shouldWriteAPageInEitherLanguageAndJson(@TempDir Path folder) throws IOException {
        ChainReportFiles.write(folder, REPORT);

        assertThat(Files.readString(folder.resolve(ChainReportFiles.ENGLISH)))
                .contains("<html lang=\"en\">", "Concentration by country (HHI)", "Mine two", "CHN 89 %")
                .contains("href=\"assessment.zh.html\"");
        assertThat(Files.readString(folder.resolve(ChainReportFiles.CHINESE)))
                .contains("<html lang=\"zh\">", "国别集中度", "矿山一", "安全性")
                .contains("href=\"assessment.en.html\"");
        assertThat(folder.resolve(ChainReportFiles.JSON)).exists();
    }

    @Test
    void shouldEscapeNames(@TempDir Path folder) throws IOException {
        ChainReportFiles.write(folder, REPORT);

        assertThat(Files.readString(folder.resolve(ChainReportFiles.ENGLISH)))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void shouldGiveProgramsTheNumbersWithTheirFormulas() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ChainReportFiles.json(REPORT));

        JsonNode mine = json.path("stages").path(0);
        assertThat(mine.path("stage").asText()).isEqualTo("mine");
        assertThat(mine.path("knownSupply").asDouble()).isEqualTo(0.9);
        assertThat(mine.path("homeShare").asDouble()).isBetween(0.888, 0.889);
        for (JsonNode figure : mine.path("figures")) {
            double ok = figure.path("goalposts").path("ok").asDouble();
            double bad = figure.path("goalposts").path("bad").asDouble();
            double share = (figure.path("value").asDouble() - ok) / (bad - ok);
            assertThat(figure.path("risk").asDouble())
                    .as(figure.path("figure").asText())
                    .isEqualTo(100 * Math.max(0, Math.min(1, share)));
            assertThat(figure.path("formula").asText()).isNotBlank();
            assertThat(figure.path("source").asText()).isNotBlank();
        }
        assertThat(json.path("weakest").path("stability").asText()).isEqualTo("mine");
        assertThat(json.path("weakest").path("competitiveness").isNull()).isTrue();
        assertThat(json.path("closings").path(0).path("node").asText()).isEqualTo("mine-1");
    }

    @Test
    void shouldFitTheTerminal() {
        List<String> lines = ChainText.of(REPORT);

        assertThat(lines).allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(Columns.LINE));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("works", "91 RED"));
    }

    @Test
    void shouldHaveTheSameWordsInBothLanguages() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys("en"));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ChainReportTest.class.getResourceAsStream("/assess/words_" + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words.stringPropertyNames();
    }
}
