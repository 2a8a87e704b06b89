package io.harbinger.wire.row;

import static io.harbinger.testing.Builders.aCatalogue;
import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.assess.Assessor;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.state.SubjectState;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.ReferenceAssessor;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The stored state of subjects whose statistics are published late. */
class LateStatementsRowTest {

    private static final long START = Times.day("2021-03-01");
    private static final int DAYS = 60;

    private static IndicatorBuilder transits(Duration delay) {
        return anIndicator("transits")
                .where(MatchField.TYPE, "TRANSIT")
                .publishedWithin(delay)
                .freshFor(Duration.ofDays(3))
                .against(Kind.ROBUST, 56, 7, 14)
                .anomalyBy(ZMethod.COUNT, 3, 6);
    }

    private static Catalogue catalogue(Duration delay) {
        return aCatalogue()
                .with(
                        transits(delay),
                        anIndicator("calls")
                                .where(MatchField.TYPE, "CALL")
                                .publishedWithin(delay)
                                .freshFor(Duration.ofDays(3))
                                .anomalyBy(ZMethod.OUTAGE, 2, 4.85),
                        anIndicator("exports")
                                .where(MatchField.TYPE, "EXPORT")
                                .measuring(Measure.P95, ValueField.QUANTITY)
                                .over(7)
                                .publishedWithin(delay)
                                .against(Kind.ROBUST, 56, 7, 14)
                                .anomalyBy(ZMethod.LOG_ROBUST, 3, 6),
                        anIndicator("arrivals")
                                .where(MatchField.TYPE, "ARRI")
                                .measuring(Measure.COUNT, ValueField.ONE)
                                .goalposts(100, 0))
                .build();
    }

    private record Published(Event event, long at) {}

    private static List<Published> log(long seed) {
        Random random = new Random(seed);
        List<Published> log = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            long start = START + day * DAY;
            long at = START + (day / 7 * 7 + 10) * DAY + random.nextLong(HOUR);
            log.add(new Published(anEvent().overDay(start).transits(day == 40 ? 3 : 50 + random.nextInt(9)), at));
            log.add(new Published(anEvent().overDay(start).calls(30 + random.nextInt(9)), at));
            log.add(new Published(anEvent().overDay(start).exports(900 + random.nextDouble()), at));
            log.add(new Published(anEvent().when(start + 7 * HOUR).arrives(), start + 7 * HOUR));
            if (random.nextInt(9) == 0) {
                // More about a day that has been judged.
                log.add(new Published(anEvent().id("more" + day).overDay(start).transits(7), at + 3 * HOUR));
            }
        }
        log.sort(Comparator.comparingLong(Published::at));
        return log;
    }

    private static ReferenceAssessor play(Catalogue catalogue, long seed, UnaryOperator<SubjectState> afterEachStep) {
        ReferenceAssessor assessor =
                new ReferenceAssessor(new Assessor(catalogue, 512), Subject.node("suez"), afterEachStep);
        long now = START;
        for (Published published : log(seed)) {
            for (; now <= published.at(); now += 2 * HOUR) {
                assessor.advanceTo(now);
            }
            assessor.observe(published.event());
        }
        return assessor.advanceTo(now + 30 * DAY);
    }

    @Test
    void shouldGoOnTheSameWhenStoredAndReadAfterEveryStep() {
        Catalogue catalogue = catalogue(Duration.ofDays(14));
        SubjectRow row = new SubjectRow(catalogue);
        for (long seed = 1; seed <= 5; seed++) {
            ReferenceAssessor stored =
                    play(catalogue, seed, state -> Stored.of(row, state).read(row));
            ReferenceAssessor kept = play(catalogue, seed, UnaryOperator.identity());
            assertThat(stored.events()).as("seed %d", seed).isEqualTo(kept.events());
            assertThat(kept.assessed()).as("corrections").anyMatch(assessed -> assessed.correction() != null);
            assertThat(stored.state().series())
                    .as("seed %d", seed)
                    .isEqualTo(kept.state().series());
        }
    }

    /** A month of trade that waits, with what an indicator of shares keeps apart. */
    @Test
    void shouldComeBackEqualWhenTradeWaits() {
        Catalogue catalogue = aCatalogue()
                .with(anIndicator("origins")
                        .ofTrade()
                        .measuring(Measure.HHI, ValueField.PRIMARY_VALUE)
                        .per(SplitField.REPORTER)
                        .amongst(SplitField.PARTNER)
                        .every(new PaneSize.Months(1))
                        .publishedWithin(Duration.ofDays(100))
                        .freshFor(Duration.ofDays(100))
                        .goalposts(0.2, 0.5))
                .build();
        SubjectRow row = new SubjectRow(catalogue);
        ReferenceAssessor assessor = new ReferenceAssessor(
                        new Assessor(catalogue, 64),
                        Subject.product("2709"),
                        state -> Stored.of(row, state).read(row))
                .advanceTo(Times.day("2021-05-20"))
                .observe(
                        aFlow().of("2709").in("2021-03").between("DEU", "NLD").imports(3),
                        aFlow().of("2709").in("2021-03").between("DEU", "NOR").imports(1),
                        aFlow().of("2709").in("2021-02").between("DEU", "NOR").imports(-0.0))
                .advanceTo(Times.day("2021-05-21"));
        assertThat(assessor.panes())
                .extracting(pane -> pane.driver().window().value())
                .containsExactly(0.625);
    }

    private static int bytes(SubjectState state, Catalogue catalogue) {
        SubjectRow row = new SubjectRow(catalogue);
        return row.head(state).length + row.tail(state).length;
    }

    /** What a series of daily counts costs more when its last days may be corrected. */
    @Test
    void shouldStaySmallWhenPublishedLate() {
        Catalogue prompt = aCatalogue().with(transits(Duration.ZERO)).build();
        Catalogue late = aCatalogue().with(transits(Duration.ofDays(14))).build();
        ReferenceAssessor before = new ReferenceAssessor(new Assessor(prompt, 1), Subject.node("suez"), s -> s);
        ReferenceAssessor after = new ReferenceAssessor(new Assessor(late, 1), Subject.node("suez"), s -> s);
        for (int day = 0; day < 100; day++) {
            before.observe(anEvent().overDay(START + day * DAY).transits(50 + day % 7))
                    .advanceTo(START + (day + 1) * DAY);
            after.advanceTo(START + (day + 9) * DAY)
                    .observe(anEvent().overDay(START + day * DAY).transits(50 + day % 7));
        }
        after.advanceTo(START + 108 * DAY);
        int promptBytes = bytes(before.state(), prompt);
        int lateBytes = bytes(after.state(), late);
        System.out.printf("a series of daily counts: %d bytes final, %d correctable%n", promptBytes, lateBytes);
        assertThat(lateBytes).isLessThan(promptBytes + 600);
    }
}
