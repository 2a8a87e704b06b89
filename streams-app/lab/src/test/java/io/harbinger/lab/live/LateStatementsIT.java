package io.harbinger.lab.live;

import static io.harbinger.testing.Builders.aFlow;
import static io.harbinger.testing.Builders.anEvent;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.client.InputProducer;
import io.harbinger.client.OutputReader;
import io.harbinger.client.TickRule;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.broker.EmbeddedBroker;
import io.harbinger.lab.invariant.Outputs;
import io.harbinger.lab.replay.IsolatedRun;
import io.harbinger.schema.AlertTransition;
import io.harbinger.stage.Telemetry;
import io.harbinger.testing.Times;
import io.harbinger.testing.pipeline.Catalogues;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One log of sources that publish late, under the shipped catalogue on a real broker: written as it is published, days
 * in weekly downloads and months two months later, with ticks like those of a wall clock; and replayed. Both give the
 * same alerts.
 */
@Timeout(300)
class LateStatementsIT {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final long START = Times.day(FIRST.toString());
    private static final int DAYS = 730;
    private static final long LAST_TICK = START + (DAYS + 130) * DAY;
    private static final int PARTITIONS = 2;
    private static final Catalogue CATALOGUE = Catalogues.shipped();

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;

    /** An event and when it is published, epoch milliseconds. */
    private record Published(Event event, long at) {}

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(directory, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldGiveTheSameAlertsLiveAndReplayed() throws Exception {
        List<Published> log = new ArrayList<>(days());
        log.addAll(months());

        Outputs live = run(Settings.live(PARTITIONS), producer -> writeAsPublished(log, producer));
        Outputs replay = run(
                Settings.replay("replay", PARTITIONS),
                producer -> replay(log.stream().map(Published::event).toList(), producer));

        Map<String, List<String>> expected = story(replay);
        assertThat(expected.keySet()).containsExactly("malacca", "product-7", "rotterdam", "suez");
        assertThat(story(live)).isEqualTo(expected);
        assertThat(live.late()).isEmpty();
        assertThat(live.current().keySet()).isEqualTo(replay.current().keySet());
        System.out.printf(
                "%d statements: %d changes of alerts live and replayed, known %d to %d days after what they are about%n",
                log.size(),
                live.transitions().size(),
                delays(live).get(0).toDays(),
                delays(live).get(live.transitions().size() - 1).toDays());
        assertThat(delays(live).get(0)).isGreaterThan(Duration.ofDays(6));
    }

    /** Counts of chokepoints and a port, published in weekly downloads, newest day first. */
    private static List<Published> days() {
        List<Published> log = new ArrayList<>();
        for (int day = DAYS - 1; day >= 0; day--) {
            long start = START + day * DAY;
            long week = Math.floorDiv(start + 6 * DAY - START, 7 * DAY);
            long at = START + (week + 1) * 7 * DAY + 9 * HOUR;
            boolean closed = day >= 400 && day < 409;
            boolean slow = day >= 500 && day < 530;
            log.add(new Published(anEvent().at("suez").overDay(start).transits(closed ? 3 : 55 + day * 37 % 11), at));
            for (String type : List.of("container", "tanker", "roro")) {
                long usual = 12 + (day * 7 + type.length()) % 5;
                log.add(new Published(
                        anEvent().at("suez").overDay(start).ships(type).transits(closed ? 0 : usual), at));
            }
            log.add(new Published(
                    anEvent().at("malacca").overDay(start).transits((slow ? 120 : 210) + day * 29 % 23), at));
            if (day % 97 != 5) {
                log.add(new Published(
                        anEvent().at("rotterdam").overDay(start).calls(day >= 600 && day < 606 ? 1 : 30 + day % 7),
                        at));
            }
        }
        return log;
    }

    /** Exports of a product whose price doubles twice, published two months later. */
    private static List<Published> months() {
        List<Published> log = new ArrayList<>();
        for (LocalDate month = FIRST; month.isBefore(FIRST.plusMonths(24)); month = month.plusMonths(1)) {
            double price = month.isBefore(FIRST.plusMonths(18)) ? 10 + month.getMonthValue() % 3 : 46;
            long at = Times.day(month.plusMonths(3).toString()) + 12 * HOUR;
            for (String partner : List.of("DEU", "JPN", "KOR", "VNM")) {
                log.add(new Published(
                        aFlow().of("product-7")
                                .in(month.toString().substring(0, 7))
                                .between("CHN", partner)
                                .weighing(100)
                                .exports(100 * price),
                        at));
            }
        }
        return log;
    }

    /** With a tick every six hours, and every minute while something is published. */
    private static long writeAsPublished(List<Published> log, InputProducer producer) {
        List<Published> inOrder = new ArrayList<>(log);
        inOrder.sort(Comparator.comparingLong(Published::at));
        int next = 0;
        for (long now = START; now <= LAST_TICK; now += 6 * HOUR) {
            producer.tick(now);
            for (int written = 0; next < inOrder.size() && inOrder.get(next).at() <= now; written++) {
                producer.event(inOrder.get(next++).event());
                if (written % 10 == 9) {
                    producer.tick(now + written / 10 * Times.MINUTE);
                }
            }
        }
        return LAST_TICK;
    }

    /** As the replayer writes it, but for the silence after the log, so that both tell how it ends. */
    private static long replay(List<Event> log, InputProducer producer) {
        List<Event> inOrder = new ArrayList<>(log);
        inOrder.sort(Comparator.comparingLong(Event::time));
        TickRule ticks = new TickRule(TickRule.step(CATALOGUE, Set.of(EventKind.LOGISTICS, EventKind.TRADE)));
        for (Event event : inOrder) {
            for (long tick : ticks.before(event.time())) {
                producer.tick(tick);
            }
            producer.event(event);
        }
        producer.tick(LAST_TICK);
        return LAST_TICK;
    }

    /** Writes a log and returns the tick that ends it. */
    private interface Writer {
        long write(InputProducer producer);
    }

    private static Outputs run(Settings settings, Writer writer) throws InterruptedException {
        var topics = new Topics(settings.runId().isEmpty() ? "late-live" : "late-replay");
        ClientSettings clients = ClientSettings.of(broker.bootstrapServers());
        var plan = new IsolatedRun.Plan(CATALOGUE, settings, topics, 2, Optional.of(clients), InstantSource.system());
        try (IsolatedRun run = IsolatedRun.prepare(plan, Telemetry.SILENT)) {
            run.start();
            long end;
            try (InputProducer producer = run.producer()) {
                end = writer.write(producer);
                producer.flush();
            }
            run.finish(end);
            return Outputs.read(new OutputReader(clients.consumer())::read, topics);
        }
    }

    /** By subject, what a change is and what it is about, in order; not when it was known. */
    private static Map<String, List<String>> story(Outputs outputs) {
        Map<String, List<String>> story = new TreeMap<>();
        for (AlertTransition alert : outputs.transitions()) {
            story.computeIfAbsent(alert.getSubjectId(), subject -> new ArrayList<>())
                    .add(alert.getAlertId() + " " + alert.getKind() + " " + alert.getLevel() + " from "
                            + alert.getPreviousLevel() + ", score " + alert.getScore() + ", since " + alert.getOnset()
                            + ", detected " + alert.getDetectedAt() + ", " + alert.getDrivers());
        }
        return story;
    }

    private static List<Duration> delays(Outputs outputs) {
        return outputs.transitions().stream()
                .map(alert -> Duration.between(alert.getDetectedAt(), alert.getPublishedAt()))
                .sorted()
                .toList();
    }
}
