package io.harbinger.topology;

import static io.harbinger.testing.Builders.aFlow;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.pipeline.Catalogues;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A product of two harvests a year, exported monthly: six years of them are no alert, a lean season that fails is. */
class SeasonalTradeTest {

    private static final YearMonth FIRST = YearMonth.of(2017, 1);
    private static final int YEAR = 12;
    private static final int SIX_YEARS = 6 * YEAR;
    private static final int PARTNERS = 10;

    /** Two months with ten times as much. */
    private static final IntPredicate TWO_PEAKS = month -> month % 6 == 0;

    private static final IntPredicate HALF_THE_YEAR = month -> month % YEAR >= 3 && month % YEAR < 9;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldStayCalmFromTheThirdYearOn(long seed) {
        for (IntPredicate harvest : new IntPredicate[] {TWO_PEAKS, HALF_THE_YEAR}) {
            var product = new Product(seed, harvest, SIX_YEARS);

            product.worst(0, 2 * YEAR);
            Level known = product.worst(2 * YEAR, SIX_YEARS);

            assertThat(known).isEqualTo(Level.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldFindACollapseInTheLeanSeason(long seed) {
        for (IntPredicate harvest : new IntPredicate[] {TWO_PEAKS, HALF_THE_YEAR}) {
            int lean = 4 * YEAR + 10;
            var product = new Product(seed, harvest, lean);

            product.worst(0, lean);
            Level found = product.worst(lean, lean + 1);
            Level later = product.worst(lean + 1, lean + 2);

            assertThat(found).isGreaterThanOrEqualTo(Level.YELLOW);
            assertThat(later).isGreaterThanOrEqualTo(Level.YELLOW);
        }
    }

    private static final class Product {
        private final Random random;
        private final IntPredicate harvest;
        private final int collapse;
        private final ReferenceAssessor assessor = new ReferenceAssessor(Catalogues.shipped(), Subject.product("0901"));

        /** @param collapse from this month on a tenth is left */
        Product(long seed, IntPredicate harvest, int collapse) {
            this.random = new Random(seed);
            this.harvest = harvest;
            this.collapse = collapse;
        }

        /** Plays the months, and gives the highest level among them. */
        Level worst(int from, int to) {
            Level worst = Level.NONE;
            for (int month = from; month < to; month++) {
                export(month);
                Level level = assessor.last().level();
                worst = level.compareTo(worst) > 0 ? level : worst;
            }
            return worst;
        }

        private void export(int month) {
            YearMonth now = FIRST.plusMonths(month);
            double usual = (harvest.test(month) ? 1e6 : 1e5) * (month < collapse ? 1 : 0.1);
            for (int partner = 0; partner < PARTNERS; partner++) {
                double kilograms = usual * Math.exp(0.3 * random.nextGaussian());
                Event flow = aFlow().of("0901")
                        .between("BRA", "P" + partner)
                        .in(now.toString())
                        .weighing(kilograms)
                        .exports(3 * kilograms);
                assessor.observe(flow);
            }
            assessor.advanceTo(now.plusMonths(1)
                    .atDay(1)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli());
        }
    }
}
