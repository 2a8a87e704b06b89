package io.harbinger.source.sea;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeaRoutesTest {

    private static final Position SHANGHAI = new Position(31.23, 121.49);
    private static final Position ROTTERDAM = new Position(51.95, 4.14);

    /** To how many others a way is looked for from each port. */
    private static final int OTHERS = 12;

    private final SeaRoutes sea = SeaRoutes.shipped();

    /** Straits and canals that ships take, as everybody knows who looks at a map; and what ports beside one do not. */
    @ParameterizedTest
    @CsvSource({
        "Lianyungang, Bremerhaven, taiwan-strait malacca-strait bab-el-mandeb suez-canal gibraltar-strait dover-strait",
        "Umm Qasr, Keelung, strait-of-hormuz malacca-strait taiwan-strait",
        "Yingkou, Boston, bohai-strait korea-strait tsugaru-strait panama-canal windward-passage",
        "Odesa, Southampton, bosporus-strait gibraltar-strait",
        "St Petersburg, Bremerhaven, oresund-strait",
        "Fremantle, Incheon, lombok-strait makassar-strait luzon-strait",
        "Kuantan, Karachi, malacca-strait",
        "Fuzhou, Suape, taiwan-strait sunda-strait cape-of-good-hope",
        "Bilbao, Bremerhaven, dover-strait",
        "Dublin, Halifax, ''",
        "Kuantan, Bangkok, ''",
        "Aden, Karachi, ''",
        "Umm Qasr, Fremantle, strait-of-hormuz",
        "Haldia, Sydney, ''",
        "Balboa, Antofagasta, ''",
        "Balboa, Boston, panama-canal windward-passage",
        "Cape Town, Luanda, ''",
        "Murmansk, Bremerhaven, ''",
    })
    void shouldTakeThePassagesOfTheTrade(String from, String to, String passages) throws IOException {
        Map<String, Position> ports = ports();
        SeaRoute route = route(ports.get(from), ports.get(to), List.of());
        SeaRoute back = route(ports.get(to), ports.get(from), List.of());

        assertThat(String.join(" ", passages(route))).isEqualTo(passages);
        assertThat(passages(back)).hasSameElementsAs(passages(route));
    }

    @Test
    void shouldTakeTheCapeWhenThatIsStated() {
        SeaRoute shortest = route(SHANGHAI, ROTTERDAM, List.of());
        SeaRoute roundAfrica = route(SHANGHAI, ROTTERDAM, List.of("chokepoint7"));

        assertThat(shortest.km()).isBetween(18_500.0, 20_500.0);
        assertThat(roundAfrica.km()).isBetween(24_000.0, 28_000.0);
        assertThat(passages(roundAfrica)).contains("cape-of-good-hope").doesNotContain("suez-canal");
    }

    @Test
    void shouldHaveNoWayWhenAnEndIsInlandOrAPassageUnknown() {
        assertThat(sea.between(new Position(48, 87), ROTTERDAM, List.of())).isNull();
        assertThat(sea.between(SHANGHAI, ROTTERDAM, List.of("hell-gate"))).isNull();
    }

    @Test
    void shouldTellThePassagesOfALineThatOthersDrew() {
        List<Position> line = List.of(
                new Position(22, 39),
                new Position(28, 33.3),
                new Position(31.5, 32.3),
                new Position(35.5, 17),
                new Position(36.3, -7));

        assertThat(sea.passagesOn(line))
                .extracting(ids -> ids.get(0))
                .containsExactly("suez-canal", "gibraltar-strait");
        assertThat(sea.passagesOn(List.of(new Position(9.4, -79.9), new Position(20, -73.8), new Position(40, -72))))
                .extracting(ids -> ids.get(0))
                .as("Colón lies behind the canal")
                .containsExactly("windward-passage");
        assertThat(sea.passagesOn(List.of(new Position(31, 121)))).isEmpty();
        assertThat(sea.passagesOn(List.of())).isEmpty();
    }

    @Test
    void shouldCrossNoLandWhenALegIsNotNearTheNarrows() throws IOException {
        LandMask land = LandMask.read();
        assertThat(land.isLand(48, 87)).isTrue();
        assertThat(land.isLand(66.5, -173)).isTrue();
        assertThat(land.isLand(0, -30)).isFalse();
        assertThat(land.isLand(66, 3)).isFalse();

        for (SeaPoint from : sea.points()) {
            for (SeaPoint.Leg leg : from.legs()) {
                assertThat(land.crossed(from.at(), leg.to().at()))
                        .as("%s to %s", from.id(), leg.to().id())
                        .allMatch(Narrows::isNear);
            }
        }
    }

    @Test
    void shouldCrossNoLandInAtMostFortyPointsWhenBetweenPortsOfTheWorld() throws IOException {
        LandMask land = LandMask.read();
        var ports = new ArrayList<>(ports().values());
        for (int i = 0; i < ports.size(); i++) {
            for (int j = 1; j <= OTHERS; j++) {
                Position from = ports.get(i);
                Position to = ports.get((i + j * ports.size() / (OTHERS + 1)) % ports.size());
                SeaRoute route = route(from, to, List.of());
                assertThat(route.line()).hasSizeBetween(2, Lane.LONGEST_ROUTE);
                assertThat(land.crossedInland(route.line()))
                        .as("%s to %s", from, to)
                        .isEmpty();
            }
        }
    }

    private static Map<String, Position> ports() throws IOException {
        Map<String, Position> ports = new LinkedHashMap<>();
        try (InputStream in = SeaRoutesTest.class.getResourceAsStream("/sea/ports.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> ports.put(
                            cells[0], new Position(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
        }
        return ports;
    }

    private List<String> passages(SeaRoute route) {
        return sea.passagesOn(route.line()).stream().map(ids -> ids.get(0)).toList();
    }

    private SeaRoute route(Position from, Position to, List<String> via) {
        return Objects.requireNonNull(sea.between(from, to, via), () -> from + " to " + to);
    }
}
