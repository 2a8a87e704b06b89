package io.harbinger.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.simulate.SimulatedNetwork;
import io.harbinger.app.simulate.SimulationSettings;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.source.sea.LandMask;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines between all ports that this project ships, against a coast that was not made for it. */
class LaneLinesTest {

    @ParameterizedTest
    @MethodSource("networks")
    void shouldGiveEveryLaneBetweenPortsALineOverTheSea(List<Entity> network) throws IOException {
        LandMask land = LandMask.read();
        List<Lane> before = lanes(network);
        List<Lane> lanes = lanes(LaneRoutes.complete(network));

        assertThat(lanes).hasSameSizeAs(before).isNotEmpty().allSatisfy(lane -> {
            assertThat(lane.route()).hasSizeBetween(3, Lane.LONGEST_ROUTE);
            assertThat(land.crossedInland(lane.route())).isEmpty();
        });
        for (int i = 0; i < before.size(); i++) {
            List<String> stated = before.get(i).passages();
            assertThat(lanes.get(i).passages())
                    .as(lanes.get(i).id())
                    .satisfies(passages -> assertThat(stated.isEmpty() || passages.equals(stated))
                            .isTrue());
        }
    }

    private static List<Lane> lanes(List<Entity> network) {
        return network.stream()
                .filter(Lane.class::isInstance)
                .map(Lane.class::cast)
                .toList();
    }

    private static Stream<List<Entity>> networks() {
        return Stream.of(
                NetworkExamples.read(NetworkExamples.ALL).orThrow(),
                SimulatedNetwork.of(SimulationSettings.DEFAULT).entities());
    }
}
