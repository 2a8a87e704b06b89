package io.harbinger.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.NetworkEdition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneRoutesTest {

    private static final String LANES = "id,from,to,name,passages,route\n";

    @TempDir
    Path folder;

    @BeforeEach
    void ports() throws IOException {
        write("nodes.csv", """
                id,type,name,lat,lon,aliases
                sha,PORT,Shanghai,31.2,121.5,
                rtm,PORT,Rotterdam,51.9,4.1,
                urc,PORT,Urumqi,43.8,87.6,
                nowhere,PORT,Nowhere,,,
                chokepoint1,CHOKEPOINT,Suez Canal,30.4,32.3,suez-canal
                malacca-strait,CHOKEPOINT,Malacca Strait,2.5,101.4,
                cape,CHOKEPOINT,Cape of Good Hope,-34.9,18.4,chokepoint7
                """);
    }

    @Test
    void shouldDeriveLineAndPassagesThatTheNetworkHasWhenNeitherIsStated() throws IOException {
        Lane lane = lane("l,sha,rtm,L,,");

        assertThat(lane.passages()).containsExactly("malacca-strait", "chokepoint1");
        assertThat(lane.route()).hasSizeBetween(20, Lane.LONGEST_ROUTE);
        assertThat(lane.route().get(0)).isEqualTo(new Position(31.2, 121.5));
    }

    @Test
    void shouldTakeTheStatedPassagesWhenTheyAreOtherThanTheShortest() throws IOException {
        Lane lane = lane("l,sha,rtm,L,cape,");

        assertThat(lane.passages()).containsExactly("cape");
        assertThat(lane.route()).anyMatch(at -> at.latitude() < -34).noneMatch(at -> at.longitude() == 32.4);
    }

    @Test
    void shouldLeaveALaneAsItIsWhenItHasALineOrNoWay() throws IOException {
        assertThat(lane("l,sha,rtm,L,,1 2;3 4").passages()).isEmpty();
        assertThat(lane("l,sha,urc,L,,").route()).isEmpty();
        assertThat(lane("l,sha,nowhere,L,,").route()).isEmpty();
        assertThat(lane("l,sha,cape,L,,").route()).isEmpty();
        assertThat(lane("l,sha,rtm,L,cape,1 2;3 4")).satisfies(stated -> {
            assertThat(stated.passages()).containsExactly("cape");
            assertThat(stated.route()).hasSize(2);
        });
    }

    @Test
    void shouldTellThePassagesOfALineThatIsStated() throws IOException {
        String drawn = "31.2 121.5;24 119;2 103;3 100;6 95;6 80;12.6 45;12.5 43.2;20 39;28 33.3;31.5 32.3;51.9 4.1";

        assertThat(lane("l,sha,rtm,L,," + drawn).passages()).containsExactly("malacca-strait", "chokepoint1");
    }

    @Test
    void shouldTakeTheLineOfTheGeoJson() throws IOException {
        write(RouteLines.FILE, collection("l", "LineString", "[[121.5,31.2],[4.1,51.9,12]]"));

        assertThat(lane("l,sha,rtm,L,,").route()).containsExactly(new Position(31.2, 121.5), new Position(51.9, 4.1));
    }

    @Test
    void shouldBeTheSameNetworkWhenWrittenAndReadAgain() throws IOException {
        write("lanes.csv", LANES + "l,sha,rtm,\"L \"\"1\"\"\",,\nk,rtm,sha,K,,\nm,sha,urc,M,,\n");
        write(RouteLines.FILE, collection("k", "LineString", "[[4.1,51.9],[1E-7,-0.0],[-179.99999,-33.123456789012]]"));
        List<Entity> first = NetworkFolder.read(folder).orThrow();
        NetworkTables.write(folder, first);

        assertThat(Files.readString(folder.resolve("lanes.csv"))).doesNotContain("51.9");
        assertThat(NetworkFolder.read(folder).orThrow()).containsExactlyInAnyOrderElementsOf(first);
        assertThat(NetworkEdition.of(NetworkFolder.read(folder).orThrow())).isEqualTo(NetworkEdition.of(first));
        assertThat(NetworkTables.files()).contains(RouteLines.FILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "l~LineString~[[1,2],[181,3]]~.geometry.coordinates[1] must be [longitude -180 to 180, latitude",
                "l~LineString~[[1,2],[3,-91]]~.geometry.coordinates[1] must be [longitude -180 to 180, latitude",
                "l~LineString~[[1,2],['x',3]]~.geometry.coordinates[1] must be [longitude -180 to 180, latitude",
                "l~LineString~[[1,2],null]~.geometry.coordinates[1] must be [longitude -180 to 180, latitude",
                "l~LineString~[[1,2]]~.geometry.coordinates must be 2 to 40 points, has 1",
                "l~Point~[1,2]~.geometry.type must be LineString, was 'Point'",
                "m~LineString~[[1,2],[3,4]]~.properties.id 'm' is the id of no lane in lanes.csv",
                " ~LineString~[[1,2],[3,4]]~.properties.id must be the id of a lane in lanes.csv, and is missing",
                "k~LineString~[[1,2],[3,4]]~.properties.id 'k' has a route in lanes.csv line 3 already",
            })
    void shouldNameLineFeatureAndFieldOfTheGeoJson(String id, String type, String points, String said)
            throws IOException {
        write("lanes.csv", LANES + "l,sha,rtm,L,,\nk,rtm,sha,K,,1 2;3 4\n");
        write(RouteLines.FILE, collection(id == null ? "" : id, type, points.replace('\'', '"')));

        assertThat(problems()).singleElement().asString().startsWith("lanes.geojson:2: features[0]" + said);
    }

    @Test
    void shouldNameEveryMistakeOfAFileAtOnce() throws IOException {
        write("lanes.csv", LANES + "l,sha,rtm,L,,\nk,sha,xxx,K,,1 2\n");
        write(RouteLines.FILE, """
                {"type": "Topology", "features": [
                {"type": "Point", "geometry": {"type": "Point"}},
                {"type": "Feature", "id": "l", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 400]]}},
                {"type": "Feature", "id": "l", "geometry": {"type": "LineString", "coordinates": [[200, 2]]}},
                7]}
                """);

        String point = " must be [longitude -180 to 180, latitude -90 to 90], was ";
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "lanes.csv:3: route must be 2 to 40 points, has 1",
                        "lanes.csv:3: to 'xxx' is in no row of nodes.csv",
                        "lanes.geojson: type must be FeatureCollection, was 'Topology'",
                        "lanes.geojson:2: features[0].type must be Feature, was 'Point'",
                        "lanes.geojson:2: features[0].properties.id must be the id of a lane in lanes.csv, and is missing",
                        "lanes.geojson:2: features[0].geometry.type must be LineString, was 'Point'",
                        "lanes.geojson:3: features[1].geometry.coordinates[1]" + point + "[3,400]",
                        "lanes.geojson:4: features[2].geometry.coordinates must be 2 to 40 points, has 1",
                        "lanes.geojson:4: features[2].geometry.coordinates[0]" + point + "[200,2]",
                        "lanes.geojson:4: features[2].properties.id 'l' has a line in features[1] already",
                        "lanes.geojson:5: features[3].type must be Feature, and is missing",
                        "lanes.geojson:5: features[3].properties.id must be the id of a lane in lanes.csv, and is missing",
                        "lanes.geojson:5: features[3].geometry.type must be LineString, and is missing");
    }

    @Test
    void shouldRefuseALineOfMoreThanFortyPointsAndTextThatIsNoJson() throws IOException {
        String points =
                IntStream.range(0, 41).mapToObj(i -> "[" + i + ",1]").collect(Collectors.joining(",", "[", "]"));
        write("lanes.csv", LANES + "l,sha,rtm,L,,\n");
        write(RouteLines.FILE, collection("l", "LineString", points));
        assertThat(problems()).singleElement().asString().contains("must be 2 to 40 points, has 41");

        write(RouteLines.FILE, "{\"features\": [}");
        assertThat(problems()).singleElement().asString().startsWith("lanes.geojson:1: is not JSON");

        write(RouteLines.FILE, "[]");
        assertThat(problems())
                .containsExactly(
                        "lanes.geojson: type must be FeatureCollection, and is missing",
                        "lanes.geojson: features must be a list of features");
    }

    private Lane lane(String row) throws IOException {
        write("lanes.csv", LANES + row + "\n");
        return NetworkFolder.read(folder).orThrow().stream()
                .filter(Lane.class::isInstance)
                .map(Lane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> problems() {
        return NetworkFolder.read(folder).problems().stream()
                .map(Object::toString)
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }

    private static String collection(String id, String type, String points) {
        return "{\"type\": \"FeatureCollection\", \"features\": [\n{\"type\": \"Feature\", \"properties\": {\"id\": \""
                + id + "\"}, \"geometry\": {\"type\": \"" + type + "\", \"coordinates\": " + points + "}}]}\n";
    }
}
