package io.harbinger.app.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.console.FedModel;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.AlertBuilder;
import io.harbinger.wire.JsonLines;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleApiTest {

    private final FedModel fed = FedModel.complete();
    private final ConsoleApi api = new ConsoleApi(fed.model);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | EGSUZ SGSIN",
                "level=ORANGE            | EGSUZ",
                "type=LANE               | ''",
                "type=node&level=blue    | EGSUZ SGSIN",
                "q=suez                  | EGSUZ",
                "q=%E8%8B%8F             | EGSUZ",
                "bbox=30,20,40,40        | EGSUZ",
                "bbox=170,20,40,40       | EGSUZ",
                "bbox=40,20,170,40       | ''"
            })
    void shouldListTheOpenAlertsThatFitTheWorstFirst(String query, String ids) throws Exception {
        JsonNode found = get("alerts?" + query);
        assertThat(found.get("alerts").findValuesAsText("subjectId"))
                .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
        assertThat(found.get("total").asInt()).isEqualTo(found.get("alerts").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EGSUZ", "node:EGSUZ", "alert-1"})
    void shouldGiveTheWholeRecordByIdOrSubject(String which) throws Exception {
        JsonNode alert = get("alerts/" + which);
        JsonNode record = new ObjectMapper().readTree(new JsonLines().write(FedModel.canal()));
        record.fields()
                .forEachRemaining(field ->
                        assertThat(alert.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
    }

    @Test
    void shouldTellRecoveryFromGivingUp() throws Exception {
        fed.ended(AlertBuilder.anAlert()
                .alert("alert-1")
                .going(Level.RED, Level.NONE)
                .is(TransitionKind.EXPIRED));
        assertThat(get("alerts/alert-1").get("kind").asText()).isEqualTo("EXPIRED");
        JsonNode subject = get("subjects/node:EGSUZ");
        assertThat(subject.get("alert").isNull()).isTrue();
        assertThat(subject.get("history").findValuesAsText("kind")).containsExactly("EXPIRED");
    }

    /** A port is alerted for its own queue, and once more for the canal that it waits for. */
    @Test
    void shouldKeepWhatReachesASubjectApartFromItsOwnRisk() throws Exception {
        AlertTransition own = AlertBuilder.anAlert()
                .alert("reached")
                .of("SGSIN", "Singapore")
                .going(Level.NONE, Level.YELLOW)
                .scoring(66.0)
                .is(TransitionKind.OPENED);
        fed.opened(AlertTransition.newBuilder(own)
                .setRootCause(List.of("EGSUZ", "SGSIN"))
                .build());

        assertThat(get("alerts").findValuesAsText("subject"))
                .containsExactly("node:EGSUZ", "upstream:node:SGSIN", "node:SGSIN");
        assertThat(get("subjects/upstream:node:SGSIN").at("/alert/alertId").asText())
                .isEqualTo("reached");
        assertThat(get("subjects/node:SGSIN").at("/alert/alertId").asText()).isEqualTo("port");
    }

    @Test
    void shouldFollowAClosureToThePlant() throws Exception {
        JsonNode exercise = get("what-if?close=SGSIN%3ENLRTM:50%25:2w");
        assertThat(exercise.get("scenario").asText()).isEqualTo("close SGSIN>NLRTM by 50% for 2w");
        assertThat(exercise.at("/then/incidents").findValuesAsText("rootId")).contains("EGSUZ");
        assertThat(exercise.at("/then/risks/0/affected/subjectId").asText()).isNotEmpty();
    }

    @Test
    void shouldSayWhomTheCanalReachesAndByWhichWay() throws Exception {
        JsonNode panorama = get("incidents");
        assertThat(panorama.at("/incidents/0/rootId").asText()).isEqualTo("EGSUZ");
        JsonNode works = panorama.at("/risks");
        assertThat(works.findValuesAsText("downstream")).contains("node:works");
        // 100 % of the canal is lost, the lane takes all of it, and the plant's share by the lane is 0.8.
        assertThat(works.findValues("exposure").stream().mapToDouble(JsonNode::asDouble))
                .contains(80.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alerts?level=PINK",
                "alerts?type=SHIP",
                "alerts?bbox=1,2,3",
                "alerts?bbox=a,b,c,d",
                "what-if",
                "at",
                "at?time=yesterday",
                "series",
                "what-if?close=nowhere:30d",
                "what-if?close=EGSUZ:0%25",
                "what-if?close=EGSUZ:200%25"
            })
    void shouldRefuseWhatHasNoMeaningAndSayWhy(String path) throws Exception {
        Answer answer = answer(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(json(answer).get("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-19T00:00:00Z, '', ''",
        "2021-03-21T00:00:00Z, NLRTM, YELLOW",
        "2021-03-22T12:00:00Z, '', ''",
        "2021-03-24T00:00:00Z, EGSUZ, YELLOW",
        "2021-03-25T00:02:00Z, EGSUZ, RED"
    })
    void shouldTellWhatWasOpenAtAnEarlierTime(String time, String subjects, String levels) throws Exception {
        JsonNode then = get("at?time=" + time);
        assertThat(then.get("asOf").asText()).isEqualTo(time);
        assertThat(String.join(" ", then.get("alerts").findValuesAsText("subjectId")))
                .isEqualTo(subjects);
        assertThat(String.join(" ", then.get("alerts").findValuesAsText("level")))
                .isEqualTo(levels);
    }

    @Test
    void shouldWorkOutWhomAnEarlierAlertReached() throws Exception {
        JsonNode then = get("at?time=2021-03-24T00:00:00Z");
        assertThat(then.at("/panorama/incidents/0/rootId").asText()).isEqualTo("EGSUZ");
        assertThat(then.at("/panorama/risks").findValuesAsText("downstream")).contains("node:works");
    }

    @Test
    void shouldCountTheOpenAlertsAlongTime() throws Exception {
        JsonNode timeline = get("timeline");
        assertThat(timeline.get("from").asText()).isEqualTo("2021-03-20T00:02:00Z");
        JsonNode counts = timeline.get("counts");
        assertThat(counts).hasSize(240);
        // BLUE, YELLOW, ORANGE, RED
        assertThat(counts.get(0).toString()).isEqualTo("[0,1,0,0]");
        assertThat(counts.get(120).toString()).isEqualTo("[0,0,0,0]");
        assertThat(counts.get(239).toString()).isEqualTo("[0,0,0,1]");
    }

    @Test
    void shouldGiveTheSeriesBehindAnAlert() throws Exception {
        JsonNode series = get("series?subject=node:EGSUZ").at("/series/0");
        assertThat(series.get("indicator").asText()).isEqualTo("transits");
        assertThat(series.get("value")).hasSize(40);
        assertThat(series.at("/value/39").asDouble()).isEqualTo(14);
        assertThat(series.at("/baseline/39").asDouble()).isEqualTo(52);
        assertThat(series.at("/windowEnd/39").asText()).isEqualTo("2021-03-25T00:00:00Z");
        assertThat(get("series?subject=node:nowhere").get("series")).isEmpty();
    }

    @Test
    void shouldTellHowFreshEachSourceIs() throws Exception {
        JsonNode feeds = get("feeds");
        assertThat(feeds.at("/feeds/0/subject").asText()).isEqualTo("feed:port-calls");
        assertThat(feeds.at("/feeds/0/share").asDouble()).isBetween(0.96, 0.98);
        JsonNode transits = feeds.at("/indicators/1");
        assertThat(transits.get("indicator").asText()).isEqualTo("transits");
        assertThat(transits.get("series").asInt()).isEqualTo(2);
        // Rotterdam's ended 24 days before the canal's.
        assertThat(transits.get("silent").asInt()).isEqualTo(1);
        assertThat(feeds.at("/coverage/subjects").asInt()).isEqualTo(3);
        assertThat(feeds.at("/coverage/below80").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts/nothing", "nothing", "alerts/", "events/x"})
    void shouldAnswer404WhereNothingIs(String path) {
        assertThat(answer(path).status()).isEqualTo(404);
    }

    @Test
    void shouldGiveThePlaceOfAnAlertAsGeoJsonHasIt() throws Exception {
        JsonNode features = get("alerts.geojson").get("features");
        assertThat(features).hasSize(1);
        assertThat(features.at("/0/geometry/coordinates/0").asDouble()).isEqualTo(32.35);
        assertThat(features.at("/0/properties/driverCount").asInt()).isEqualTo(2);
    }

    private JsonNode get(String path) throws JsonProcessingException {
        Answer answer = answer(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return json(answer);
    }

    private Answer answer(String path) {
        return api.answer(Request.of(URI.create(ConsoleApi.ROOT + path)));
    }

    private static JsonNode json(Answer answer) throws JsonProcessingException {
        return new ObjectMapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
