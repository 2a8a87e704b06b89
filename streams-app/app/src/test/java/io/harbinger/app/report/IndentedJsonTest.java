package io.harbinger.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndentedJsonTest {

    @Test
    void shouldWriteWhatAnotherReaderReadsBack() throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("text", "quote \" slash \\ line\nend\ttab 港");
        root.put("numbers", List.of(1, 2.5, -1e-9, 3.0));
        root.put("none", null);
        root.put("empty", List.of());
        root.put("map", Map.of("yes", true));

        var read = new ObjectMapper().readTree(IndentedJson.write(root));

        assertThat(read.get("text").asText()).isEqualTo("quote \" slash \\ line\nend\ttab 港");
        assertThat(read.get("numbers").get(1).asDouble()).isEqualTo(2.5);
        assertThat(read.get("numbers").get(2).asDouble()).isEqualTo(-1e-9);
        assertThat(read.get("numbers").get(3).toString()).isEqualTo("3");
        assertThat(read.get("none").isNull()).isTrue();
        assertThat(read.get("map").get("yes").asBoolean()).isTrue();
    }

    @Test
    void shouldKeepLayoutOrderAndNumbers() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("z", "quote \" slash \\ / line\nend 港");
        root.put("numbers", List.of(1, 2.5, -1e-9, 3.0, 1e15, 1e300, -0.0, 7L, 0.1));
        root.put("none", null);
        root.put("empty", List.of());
        root.put("emptyMap", Map.of());
        root.put("a", Map.of("yes", List.of(Map.of("no", false))));

        assertThat(IndentedJson.write(root)).isEqualTo("""
                        {
                          "z": "quote \\" slash \\\\ / line\\nend 港",
                          "numbers": [
                            1,
                            2.5,
                            -1.0E-9,
                            3,
                            1.0E15,
                            1.0E300,
                            0,
                            7,
                            0.1
                          ],
                          "none": null,
                          "empty": [],
                          "emptyMap": {},
                          "a": {
                            "yes": [
                              {
                                "no": false
                              }
                            ]
                          }
                        }
                        """);
    }

    @Test
    void shouldWriteNullForWhatIsNoNumber() {
        assertThat(IndentedJson.write(Map.of("a", Double.NaN))).isEqualTo("{\n  \"a\": null\n}\n");
    }
}
