package io.harbinger.wire;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Events with every field set to something of its own, with as little as possible, and at random. */
final class Examples {

    /** 2021-03-24T23:59:59.999Z. */
    static final long END_OF_DAY = 1616630399999L;

    static final SensorReading SENSOR =
            new SensorReading("r-1", "CNSHA", "Shanghai 上海", "crane-7/motor", "temperature", 61.25, "Cel", END_OF_DAY);
    static final SensorReading BARE_SENSOR = new SensorReading("", "n", null, "s", "m", -0.0, "1", -1);

    static final LogisticsEvent LOGISTICS = new LogisticsEvent(
            "l-1",
            "EGSUZ",
            "Suez Canal",
            LogisticsType.TRANSIT,
            Classifier.EST,
            new Times(END_OF_DAY, 1616544000000L, 1L, 2L, 3L),
            Route.of("CNSHA>NLRTM", "EGLV", "BKG-1"),
            Load.counted("container", 14L).withQuantity(20124.5, "{TEU}"));
    static final LogisticsEvent BARE_LOGISTICS = new LogisticsEvent(
            "l-2", "n", null, LogisticsType.OTHER, Classifier.ACT, Times.at(0), Route.NONE, Load.NONE);

    static final TradeFlow TRADE = new TradeFlow(
            "t-1",
            "250410",
            "Natural graphite",
            "CHN",
            "JPN",
            Flow.X,
            1698796800000L,
            1701388799999L,
            new TradeFlow.Amount(40518.25, "t", 4.0518250E7, 0.1));
    static final TradeFlow BARE_TRADE = new TradeFlow(
            "t-2", "p", null, "CHN", "JPN", Flow.OTHER, 1, 2, new TradeFlow.Amount(null, null, null, null));

    static final List<Event> ALL = List.of(SENSOR, BARE_SENSOR, LOGISTICS, BARE_LOGISTICS, TRADE, BARE_TRADE);

    private Examples() {}

    static Event random(Random random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new SensorReading(
                        text(random),
                        text(random),
                        maybe(random, () -> text(random)),
                        text(random),
                        text(random),
                        Double.longBitsToDouble(random.nextLong()),
                        text(random),
                        random.nextLong());
            case 1 ->
                new LogisticsEvent(
                        text(random),
                        text(random),
                        maybe(random, () -> text(random)),
                        LogisticsType.values()[random.nextInt(LogisticsType.values().length)],
                        Classifier.values()[random.nextInt(Classifier.values().length)],
                        new Times(
                                random.nextLong(),
                                maybe(random, random::nextLong),
                                maybe(random, random::nextLong),
                                maybe(random, random::nextLong),
                                maybe(random, random::nextLong)),
                        Route.of(
                                maybe(random, () -> text(random)),
                                maybe(random, () -> text(random)),
                                maybe(random, () -> text(random))),
                        Load.counted(maybe(random, () -> text(random)), maybe(random, random::nextLong))
                                .withQuantity(maybe(random, random::nextGaussian), maybe(random, () -> text(random))));
            default ->
                new TradeFlow(
                        text(random),
                        text(random),
                        maybe(random, () -> text(random)),
                        text(random),
                        text(random),
                        Flow.values()[random.nextInt(Flow.values().length)],
                        random.nextLong(),
                        random.nextLong(),
                        new TradeFlow.Amount(
                                maybe(random, random::nextGaussian),
                                maybe(random, () -> text(random)),
                                maybe(random, random::nextGaussian),
                                maybe(random, random::nextGaussian)));
        };
    }

    private static <T> T maybe(Random random, Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    /** Any characters that UTF-8 can carry, U+FFFD among them, up to lengths whose varint has two bytes. */
    private static String text(Random random) {
        return random.ints(random.nextInt(90), 0, 0x2FFF)
                .map(c -> c % 17 == 0 ? 0xFFFD : c % 19 == 0 ? 0x1F6A2 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
