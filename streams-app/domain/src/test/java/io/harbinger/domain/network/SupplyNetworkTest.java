package io.harbinger.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.subject.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SupplyNetworkTest {

    private static Entity product(String id, String name) {
        return new Entity.Product(id, new Name(name, null), "260300");
    }

    @Test
    void shouldNameASubjectAsTheNetworkDoesThenAsItsEventsThenByItsId() {
        Subject copper = Subject.product("copper");
        SupplyNetwork network = SupplyNetwork.EMPTY.with("copper", product("copper", "Copper ore"), 10);

        assertThat(network.details(copper, "ore"))
                .isEqualTo(new SubjectDetails("Copper ore", null, null, null, null, "260300", "a"));
        assertThat(SupplyNetwork.EMPTY.details(copper, "ore")).isEqualTo(SubjectDetails.named("ore"));
        assertThat(SupplyNetwork.EMPTY.details(copper, null)).isEqualTo(SubjectDetails.named("copper"));
    }

    @Test
    void shouldShowTheChecksumAsAnUnsignedHexadecimalVersion() {
        SupplyNetwork network = SupplyNetwork.EMPTY.with("copper", product("copper", "Copper"), 0xF000_000A);

        assertThat(network.details(Subject.product("copper"), null).networkVersion())
                .isEqualTo("f000000a");
    }

    @Test
    void shouldKnowAnIdWhoseRecordCouldNotBeDecoded() {
        SupplyNetwork network = SupplyNetwork.EMPTY.with("copper", null, 10);

        assertThat(network.isKnown("copper")).isTrue();
        assertThat(network.details(Subject.product("copper"), "ore")).isEqualTo(SubjectDetails.named("ore"));
    }

    @Test
    void shouldLeaveEarlierSnapshotsAsTheyWere() {
        SupplyNetwork before = SupplyNetwork.EMPTY.with("copper", product("copper", "Copper"), 1);
        SupplyNetwork renamed = before.with("copper", product("copper", "Cu"), 2);

        assertThat(renamed.without("copper").isKnown("copper")).isFalse();
        assertThat(renamed.details(Subject.product("copper"), null).name()).isEqualTo("Cu");
        assertThat(before.details(Subject.product("copper"), null).name()).isEqualTo("Copper");
        assertThat(before.without("tin")).isSameAs(before);
    }

    @Test
    void shouldBeWhatAMapIsAfterManyChanges() {
        var random = new Random(5);
        Map<String, Integer> expected = new HashMap<>();
        SupplyNetwork network = SupplyNetwork.EMPTY;
        for (int change = 0; change < 20_000; change++) {
            String id = "id-" + random.nextInt(5_000);
            if (random.nextInt(3) == 0) {
                expected.remove(id);
                network = network.without(id);
            } else {
                expected.put(id, change);
                network = network.with(id, product(id, "name " + change), change);
            }
        }
        for (int number = 0; number < 5_000; number++) {
            String id = "id-" + number;
            Integer change = expected.get(id);
            assertThat(network.isKnown(id)).as(id).isEqualTo(change != null);
            assertThat(network.details(Subject.product(id), null).name())
                    .isEqualTo(change == null ? id : "name " + change);
        }
    }
}
