package io.harbinger.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkEdition;
import io.harbinger.domain.network.incident.Networks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkVersionsTest {

    private static final Entity MINE = Networks.node("mine", "MINE");
    private static final Entity PORT = Networks.node("mine", "PORT");
    private static final Entity PLANT = Networks.node("plant", "PLANT");

    private record Put(String id, Entity entity, long time) {}

    private final NetworkVersions versions = new NetworkVersions();

    @Test
    void shouldHoldAnEntityFromItsTimestampOn() {
        versions.put("mine", MINE, 10);
        versions.put("mine", PORT, 20);
        versions.put("plant", PLANT, 20);
        versions.put("mine", null, 30);

        assertThat(versions.at(9).entities()).isEmpty();
        assertThat(versions.at(19).entities()).containsExactly(MINE);
        assertThat(versions.at(20).entities()).containsExactlyInAnyOrder(PORT, PLANT);
        assertThat(versions.at(30).entities()).containsExactly(PLANT);
        assertThat(versions.at(30).edition()).isEqualTo(NetworkEdition.of(List.of(PLANT)));
        assertThat(versions.at(10).entities()).as("after a restart").containsExactly(MINE);
    }

    @Test
    void shouldGiveTheSameObjectWhileNothingChanges() {
        versions.put("mine", MINE, 10);
        versions.put("plant", PLANT, 40);
        NetworkVersions.At first = versions.at(15);

        versions.put("mine", PORT, 30);

        assertThat(versions.at(29)).isSameAs(first);
        assertThat(versions.at(30)).isNotSameAs(first);
    }

    /** What is read late counts from the next look on. */
    @Test
    void shouldTakeInWhatComesLate() {
        versions.put("mine", MINE, 10);
        versions.at(15);

        versions.put("plant", PLANT, 12);

        assertThat(versions.at(15).entities()).containsExactlyInAnyOrder(MINE, PLANT);
    }

    @Test
    void shouldNotDependOnTheOrderOfArrival() {
        List<Put> puts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            puts.add(new Put("mine", Networks.node("mine", "TYPE" + i), 10 * i));
        }
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(puts, random);
            var shuffled = new NetworkVersions();
            for (Put put : puts) {
                shuffled.put(put.id(), put.entity(), put.time());
                shuffled.at(random.nextInt(130));
            }
            for (int i = 0; i < 12; i++) {
                assertThat(shuffled.at(10 * i + 9).entities()).containsExactly(Networks.node("mine", "TYPE" + i));
            }
        }
    }
}
