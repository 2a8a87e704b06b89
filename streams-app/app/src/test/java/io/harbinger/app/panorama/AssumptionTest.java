package io.harbinger.app.panorama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.Assumption;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.subject.Subject;
import io.harbinger.yaml.Nearest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssumptionTest {

    private static final NetworkModel NETWORK = NetworkModel.of(
            List.of(
                    new Entity.Node("suez-canal", "CHOKEPOINT", new Name("Suez Canal", null), null, null),
                    new Entity.Lane("a>b", "a", "b", new Name("A to B", null), null)),
            0);

    @ParameterizedTest
    @CsvSource({
        "close suez-canal for 30d, suez-canal, 1000000, 2592000000",
        "close suez-canal by 40% for 30d, suez-canal, 400000, 2592000000",
        "close a>b by 12.5 % for 6 h, a>b, 125000, 21600000",
        "close suez-canal for 30 days, suez-canal, 1000000, 2592000000",
        "close suez-canal for 1 week, suez-canal, 1000000, 604800000",
        "close suez-canal for 12 hours, suez-canal, 1000000, 43200000",
        "'  close   node:suez-canal for 2w ', node:suez-canal, 1000000, 1209600000",
    })
    void shouldReadWhatIsAssumed(String text, String subject, int lost, long millis) {
        Assumption assumption = Assumption.parse(text).orElseThrow();

        assertThat(assumption.subject()).isEqualTo(subject);
        assertThat(assumption.lost()).isEqualTo(lost);
        assertThat(assumption.millis()).isEqualTo(millis);
    }

    @Test
    void shouldNotEndWhereNothingIsSaidOfIt() {
        assertThat(Assumption.parse("close suez-canal").orElseThrow().millis()).isEqualTo(Impulse.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "close",
                "open suez-canal",
                "close x by 0%",
                "close x by 101%",
                "close x for 0d",
                "close x for a month",
                "close x by half"
            })
    void shouldRefuseWhatItCannotRead(String text) {
        assertThat(Assumption.parse(text)).isEmpty();
    }

    @Test
    void shouldFindItsSubjectAndNameTheNearest() {
        assertThat(parse("close node:suez-canal").in(NETWORK, 5, Nearest::hint).subject())
                .isEqualTo(Subject.node("suez-canal"));
        assertThat(parse("close a>b for 1d")
                        .in(NETWORK, 5, Nearest::hint)
                        .impulse()
                        .end())
                .isEqualTo(86_400_005);
        assertThatThrownBy(() -> parse("close suez-cannal for 3d").in(NETWORK, 5, Nearest::hint))
                .hasMessage("the network has no node, lane or product 'suez-cannal'; did you mean 'suez-canal'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close Suez Canal for 30d", "close suez", "close SUEZ CANAL"})
    void shouldFindItsSubjectByNameOrAPartOfIt(String text) {
        assertThat(parse(text).in(NETWORK, 5, Nearest::hint).subject()).isEqualTo(Subject.node("suez-canal"));
    }

    @Test
    void shouldAskWhichOneAPartOfANameMeans() {
        assertThatThrownBy(() -> parse("close a").in(NETWORK, 5, Nearest::hint))
                .hasMessage("the network has no node, lane or product 'a'; it may be 'a>b', 'suez-canal'");
    }

    private static Assumption parse(String text) {
        return Assumption.parse(text).orElseThrow();
    }
}
