package io.harbinger.lab.invariant;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.TradeFlow;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Daily unit values of three products in two economies; one is dear for six days, first more and then less, one
 * from day 26 on. */
record Trade(String prefix, SplittableRandom random) {

    static Trade of(String prefix, long seed) {
        return new Trade(prefix, new SplittableRandom(seed));
    }

    void emit(Consumer<Event> out) {
        for (int day = 0; day < Scenario.DAYS; day++) {
            flow("270900", "CHN", day, 1, out);
            flow("270900", "DEU", day, day < 20 ? 1 : day < 23 ? 1.8 : day < 26 ? 1.35 : 1, out);
            flow("280530", "CHN", day, 1, out);
            flow("740311", "CHN", day, day >= 26 ? 1.6 : 1, out);
        }
    }

    private void flow(String product, String reporter, int day, double factor, Consumer<Event> out) {
        double price = 10 * factor * (1 + 0.02 * (random.nextDouble() - random.nextDouble()));
        out.accept(new TradeFlow(
                String.join("/", prefix + product, reporter, String.valueOf(day)),
                prefix + product,
                "Product " + product,
                reporter,
                "W00",
                Flow.M,
                Scenario.day(day),
                Scenario.day(day + 1) - 1,
                new TradeFlow.Amount(null, null, 1000.0, 1000 * price)));
    }
}
