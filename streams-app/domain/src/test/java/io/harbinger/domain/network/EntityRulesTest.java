package io.harbinger.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity.Evidence;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Need;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EntityRulesTest {

    private static final String LONGEST_ID = "港".repeat(256);
    private static final Name LONGEST_NAME = new Name("n".repeat(512), "港".repeat(512));
    private static final String ID = "i".repeat(257);
    private static final Name NAME = new Name("n".repeat(513), null);
    private static final Name NAME_ZH = new Name("n", "港".repeat(513));
    private static final Position HERE = new Position(90, -180);

    static Stream<Entity> sound() {
        return Stream.of(
                new Node(LONGEST_ID, "PORT", LONGEST_NAME, HERE, LONGEST_ID),
                new Node("n", "PORT", LONGEST_NAME, null, null),
                new Node("n", "PORT", LONGEST_NAME, null, null, "Asia/Shanghai"),
                new Node("n", "PORT", LONGEST_NAME, null, null, "+08:00"),
                new Lane(LONGEST_ID, LONGEST_ID, LONGEST_ID, LONGEST_NAME, null),
                new Product(LONGEST_ID, LONGEST_NAME, LONGEST_ID),
                edge(LONGEST_ID, LONGEST_ID, LONGEST_ID, 1, 0));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(new Node(ID, "PORT", LONGEST_NAME, null, null), Reason.TOO_LONG, "id"),
                arguments(new Node("n", ID, LONGEST_NAME, null, null), Reason.TOO_LONG, "type"),
                arguments(new Node("n", "PORT", NAME, null, null), Reason.TOO_LONG, "name"),
                arguments(new Node("n", "PORT", NAME_ZH, null, null), Reason.TOO_LONG, "nameZh"),
                arguments(new Node("n", "PORT", LONGEST_NAME, null, ID), Reason.TOO_LONG, "unlocode"),
                arguments(new Node("n", "PORT", LONGEST_NAME, null, null, "Europe/Shanghai"), Reason.BAD_TIME, "zone"),
                arguments(node(Double.NaN, 0), Reason.NOT_FINITE, "latitude"),
                arguments(node(0, Double.NEGATIVE_INFINITY), Reason.NOT_FINITE, "longitude"),
                arguments(new Lane(ID, "a", "b", LONGEST_NAME, null), Reason.TOO_LONG, "id"),
                arguments(new Lane("l", ID, "b", LONGEST_NAME, null), Reason.TOO_LONG, "origin"),
                arguments(new Lane("l", "a", ID, LONGEST_NAME, null), Reason.TOO_LONG, "destination"),
                arguments(new Lane("l", "a", "b", NAME_ZH, null), Reason.TOO_LONG, "nameZh"),
                arguments(new Product("p", NAME, null), Reason.TOO_LONG, "name"),
                arguments(new Product("p", LONGEST_NAME, ID), Reason.TOO_LONG, "hsCode"),
                arguments(edge(ID, "b", null, 1, 0), Reason.TOO_LONG, "upstream"),
                arguments(edge("a", ID, null, 1, 0), Reason.TOO_LONG, "downstream"),
                arguments(edge("a", "b", ID, 1, 0), Reason.TOO_LONG, "product"),
                arguments(edge("a", "b", null, Double.NaN, 0), Reason.NOT_FINITE, "share"),
                arguments(edge("a", "b", null, 1, Double.POSITIVE_INFINITY), Reason.NOT_FINITE, "substitution"),
                arguments(node(ID, null, List.of()), Reason.TOO_LONG, "country"),
                arguments(node(null, ID, List.of()), Reason.TOO_LONG, "chain"),
                arguments(node(null, null, List.of("a", ID)), Reason.TOO_LONG, "aliases"),
                arguments(node(null, null, Collections.nCopies(41, "a")), Reason.TOO_LONG, "aliases"),
                arguments(lane(List.of(ID), List.of()), Reason.TOO_LONG, "passages"),
                arguments(lane(List.of(), Collections.nCopies(41, HERE)), Reason.TOO_LONG, "route"),
                arguments(lane(List.of(), List.of(new Position(Double.NaN, 0))), Reason.NOT_FINITE, "latitude"),
                arguments(edge(new Need(ID, true, 1), Evidence.NOT_STATED), Reason.TOO_LONG, "group"),
                arguments(edge(new Need(null, true, Double.NaN), Evidence.NOT_STATED), Reason.NOT_FINITE, "weight"),
                arguments(edge(Need.ESSENTIAL, evidence(Double.NaN, null)), Reason.NOT_FINITE, "confidence"),
                arguments(edge(Need.ESSENTIAL, evidence(1.0, "s".repeat(513))), Reason.TOO_LONG, "source"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void shouldPassWhenTheEntityIsSound(Entity entity) {
        assertThat(EntityRules.check(entity)).isNull();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void shouldNameReasonAndFieldWhenARuleIsBroken(Entity entity, Reason reason, String field) {
        Rejection rejection = EntityRules.check(entity);

        assertThat(rejection).isNotNull();
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.field()).isEqualTo(field);
    }

    private static Node node(double latitude, double longitude) {
        return new Node("n", "PORT", LONGEST_NAME, new Position(latitude, longitude), null);
    }

    private static SupplyEdge edge(
            String upstream, String downstream, String product, double share, double substitution) {
        return new SupplyEdge("e", upstream, downstream, product, share, 0, 0, substitution, null, null);
    }

    private static Node node(String country, String chain, List<String> aliases) {
        return new Node("n", "PORT", LONGEST_NAME, null, null, null, country, 1L, chain, aliases);
    }

    private static Lane lane(List<String> passages, List<Position> route) {
        return new Lane("l", "a", "b", LONGEST_NAME, 1L, passages, route);
    }

    private static SupplyEdge edge(Need need, Evidence evidence) {
        return new SupplyEdge("e", "a", "b", null, 1, 0, 0, 0, null, null, need, evidence);
    }

    private static Evidence evidence(Double confidence, String source) {
        return new Evidence(Provenance.VERIFIED, confidence, source, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Shanghai,  Asia/Shanghai",
        "shanghai,         Asia/Shanghai",
        "America/new york, America/New_York",
    })
    void shouldNameTheZoneThatWasMeant(String wrong, String meant) {
        Rejection rejection = EntityRules.check(new Node("n", "PORT", LONGEST_NAME, null, null, wrong));
        assertThat(rejection).isNotNull();
        assertThat(rejection.detail()).endsWith("; did you mean '" + meant + "'?");
    }
}
