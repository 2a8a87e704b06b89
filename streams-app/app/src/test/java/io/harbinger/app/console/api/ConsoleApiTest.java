package io.harbinger.app.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.app.console.FedModel;
import io.harbinger.schema.TransitionKind;
import io.harbinger.testing.pipeline.AlertBuilder;
import io.harbinger.wire.JsonLines;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
                .containsExactlyElementsOf(ids.isEmpty() ? java.util.List.of() : java.util.List.of(ids.split(" ")));
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
                .going(io.harbinger.schema.Level.RED, io.harbinger.schema.Level.NONE)
                .is(TransitionKind.EXPIRED));
        assertThat(get("alerts/alert-1").get("kind").asText()).isEqualTo("EXPIRED");
        JsonNode subject = get("subjects/node:EGSUZ");
        assertThat(subject.get("alert").isNull()).isTrue();
        assertThat(subject.get("history").findValuesAsText("kind")).containsExactly("EXPIRED");
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
