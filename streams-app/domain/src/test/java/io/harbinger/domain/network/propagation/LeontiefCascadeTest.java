package io.harbinger.domain.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference formulation gives what was published, to ten digits. */
class LeontiefCascadeTest {

    private static final Offset<Double> TEN_DIGITS = within(1e-10);

    @ParameterizedTest
    @CsvSource({
        "1, false, 0 11/30 1/6 0 0 1/6 1/5 1/10 11/30 1/6 0",
        "1, true, 0 3/10 1/6 0 0 7/60 1/5 1/10 14/45 1/6 0",
        "2, false, 0 1/2 3/10 0 0 3/10 1/5 1/10 1/2 3/10 0",
        "2, true, 0 11/30 3/10 0 0 3/20 1/5 1/10 2/5 3/10 0",
    })
    void shouldLoseWhatElevenFirmsLoseWhenOneCloses(int everyClass, boolean market, String published) {
        var cascade = LeontiefCascade.of(ReferenceNetworks.ELEVEN, ReferenceNetworks.INDUSTRIES_11, everyClass, market);
        double[] expected = fractions(published);

        for (int firm = 0; firm < expected.length; firm++) {
            assertThat(cascade.index(cascade.downstream(firm)))
                    .as("firm %d closes", firm + 1)
                    .isCloseTo(expected[firm], TEN_DIGITS);
        }
    }

    @Test
    void shouldLoseInBothDirections() {
        var cascade = LeontiefCascade.of(ReferenceNetworks.ELEVEN, ReferenceNetworks.INDUSTRIES_11, 1, false);
        double[] expected = fractions("1/10 11/30 4/15 7/20 1/10 1/6 7/10 1/10 11/30 4/15 9/20");

        for (int firm = 0; firm < expected.length; firm++) {
            double[] down = cascade.downstream(firm);
            double[] up = cascade.upstream(firm);
            double[] worse = new double[down.length];
            Arrays.setAll(worse, i -> Math.min(down[i], up[i]));
            assertThat(cascade.index(worse)).as("firm %d closes", firm + 1).isCloseTo(expected[firm], TEN_DIGITS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1/4 1/4 0 0 0 1/2 0 0 0 0 0",
        "4, 1/4 1/4 0 0 0 1/2 1/2 0 0 1/2 1/4",
        "5, 0 0 0 0 0 0 1/2 0 0 1/2 1/4",
    })
    void shouldLoseWhatTheFigureShows(int closed, String published) {
        var cascade = LeontiefCascade.of(ReferenceNetworks.FIGURE, ReferenceNetworks.INDUSTRIES_FIGURE, 1, false);
        double[] lost = fractions(published);
        lost[closed - 1] = 1;

        double[] left = cascade.downstream(closed - 1);

        for (int firm = 0; firm < lost.length; firm++) {
            assertThat(1 - left[firm]).as("firm %d", firm + 1).isCloseTo(lost[firm], TEN_DIGITS);
        }
    }

    @Test
    void shouldSolveSixFirmsWithCyclesAndAllClasses() {
        double[] left = six(true).downstream(0);

        double[] published = {0, 0.6, 0.789406819748348, 0, 0.611111111111111, 0.878667056068598};
        for (int firm = 0; firm < left.length; firm++) {
            assertThat(left[firm]).as("firm %d", firm + 1).isCloseTo(published[firm], TEN_DIGITS);
        }
        assertThat(six(true).index(left)).isCloseTo(0.50687988214742541, TEN_DIGITS);
        assertThat(six(false).index(six(false).downstream(0))).isCloseTo(0.5407741251325557, TEN_DIGITS);
    }

    @Test
    void shouldLetAMarketStandInForWhatIsLost() {
        double[][] sizes = {{0, 0, 2}, {1, 0, 0}, {3, 0, 0}};
        var cascade = LeontiefCascade.of(sizes, new int[] {0, 0, 1}, 1, true);
        double[] left = {1, 0.5, 0.25};

        assertThat(cascade.sigma(0, left)).isCloseTo(0.8, TEN_DIGITS);
        assertThat(cascade.sigma(1, left)).isCloseTo(0.4, TEN_DIGITS);
        assertThat(cascade.sigma(2, left)).isCloseTo(1.0, TEN_DIGITS);
    }

    static LeontiefCascade six(boolean market) {
        return new LeontiefCascade(
                ReferenceNetworks.SIX, ReferenceNetworks.INDUSTRIES_6, ReferenceNetworks.CLASSES_6, market);
    }

    private static double[] fractions(String text) {
        return Arrays.stream(text.split(" "))
                .mapToDouble(each -> {
                    String[] parts = each.split("/");
                    return Double.parseDouble(parts[0]) / (parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
                })
                .toArray();
    }
}
