package io.harbinger.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void shouldWriteWhatAnotherReaderReadsBack() throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("text", "quote \" slash \\ line\nend\ttab 港");
        root.put("numbers", List.of(1, 2.5, -1e-9, 3.0));
        root.put("none", null);
        root.put("empty", List.of());
        root.put("map", Map.of("yes", true));

        var read = new ObjectMapper().readTree(Json.write(root));

        assertThat(read.get("text").asText()).isEqualTo("quote \" slash \\ line\nend\ttab 港");
        assertThat(read.get("numbers").get(1).asDouble()).isEqualTo(2.5);
        assertThat(read.get("numbers").get(2).asDouble()).isEqualTo(-1e-9);
        assertThat(read.get("numbers").get(3).toString()).isEqualTo("3");
        assertThat(read.get("none").isNull()).isTrue();
        assertThat(read.get("map").get("yes").asBoolean()).isTrue();
    }

    @Test
    void shouldWriteNullForWhatIsNoNumber() {
        assertThat(Json.write(Map.of("a", Double.NaN))).isEqualTo("{\n  \"a\": null\n}\n");
    }
}
