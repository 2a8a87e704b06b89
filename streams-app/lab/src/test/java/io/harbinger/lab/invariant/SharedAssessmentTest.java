package io.harbinger.lab.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.client.InputRecords;
import io.harbinger.direct.DirectLog;
import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.topology.CatalogueRun;
import io.harbinger.topology.Settings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Catalogues that differ in the life cycle of their alerts are judged in one run, and each publishes what it does alone. */
class SharedAssessmentTest {

    private static final WireFormat FORMAT = WireFormat.singleObject();
    private static final AlertPolicy POLICY = Scenario.catalogue().alerts();

    private static final CatalogueRun MINE = run("mine", Scenario.catalogue());
    private static final CatalogueRun THEIRS = run("theirs", with("theirs", POLICY.settle()));

    private static final OutputCodec CODEC = new OutputCodec(
            FORMAT, THEIRS.catalogue().version(), THEIRS.settings().runId());

    private static Catalogue with(String version, Duration settle) {
        var policy = new AlertPolicy(POLICY.raiseAfter() + 1, 1, 0, POLICY.flap(), settle);
        return new Catalogue(version, policy, Scenario.catalogue().indicators());
    }

    private static CatalogueRun run(String name, Catalogue catalogue) {
        return new CatalogueRun(catalogue, Settings.replay(name, 1).withAlertsJson(true), new Topics(name));
    }

    static Stream<Named<Log>> logs() {
        return SameEnginesTest.logs();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void shouldPublishTheSameAsRunsOfTheirOwn(Log log) {
        for (int workers : new int[] {1, 2}) {
            try (DirectPlay shared = played(log, workers, MINE, THEIRS);
                    DirectPlay mine = played(log, workers, MINE);
                    DirectPlay theirs = played(log, workers, THEIRS)) {
                assertThat(of(MINE.topics().prefix(), shared)).isEqualTo(mine.sequence());
                assertThat(of(THEIRS.topics().prefix(), shared))
                        .isNotEmpty()
                        .isEqualTo(of(THEIRS.topics().prefix() + ".alerts", theirs))
                        .isNotEqualTo(of(MINE.topics().prefix() + ".alerts", mine));
                assertSameAdopted(shared, theirs);
            }
        }
    }

    @Test
    void shouldRefuseOneThatAssessesInAnotherWay() {
        CatalogueRun patient = run("patient", with("patient", POLICY.settle().plusMinutes(1)));

        assertThatThrownBy(() -> played(Log.of(List.of()), 1, MINE, patient))
                .hasMessageContaining("needs a topology of its own");
    }

    private static DirectPlay played(Log log, int workers, CatalogueRun... runs) {
        var play = new DirectPlay(List.of(runs), workers);
        log.write(new DirectLog(play.engine(), new InputRecords(runs[0].topics(), new InputCodec(FORMAT))));
        play.engine().flush();
        return play;
    }

    private static List<String> of(String topics, DirectPlay play) {
        return play.sequence().stream().filter(line -> line.startsWith(topics)).toList();
    }

    /** Values and scores are published once: in the other's names they are those of its own run. */
    private static void assertSameAdopted(DirectPlay shared, DirectPlay theirs) {
        assertThat(assessed(shared, MINE, CODEC::adopt))
                .isNotEmpty()
                .isEqualTo(assessed(theirs, THEIRS, UnaryOperator.identity()));
    }

    private static List<SpecificRecord> assessed(
            DirectPlay play, CatalogueRun run, UnaryOperator<SpecificRecord> named) {
        List<SpecificRecord> all = new ArrayList<>();
        play.read(run.topics().indicatorValues(), record -> all.add(named.apply(CODEC.decodeValue(record.value()))));
        play.read(run.topics().riskScores(), record -> all.add(named.apply(CODEC.decodeScore(record.value()))));
        return all;
    }
}
