package io.harbinger.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.harbinger.schema.AlertTransition;
import io.harbinger.testing.Golden;
import io.harbinger.wire.OutputCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published JSON Schema of alerts, against the lines of the golden replays. */
class AlertJsonSchemaTest {

    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "golden", "blockage-everywhere-alerts.jsonl");

    private final String text = AvroJsonSchema.of(AlertTransition.SCHEMA$, OutputCodec.ALERT_JSON_SCHEMA);
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);

    @Test
    void shouldBeTheOneOfTheFile() {
        Golden.assertSame(ContractDocument.FOLDER.resolve("alert-transition.schema.json"), text);
    }

    @Test
    void shouldTakeEveryLineOfAReplay() throws IOException {
        List<String> lines = Files.readAllLines(GOLDEN);

        assertThat(lines).isNotEmpty();
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void shouldRefuseALineWithoutAFieldOrOfAnotherType() throws IOException {
        String line = Files.readAllLines(GOLDEN).get(0);

        assertThat(schema.validate(line.replace("\"alertId\"", "\"id\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(line.replaceFirst("\"coverage\":[0-9.]+", "\"coverage\":\"all\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(line.replaceFirst("\"onset\":\"[^\"]+\"", "\"onset\":\"today\""), InputFormat.JSON))
                .isNotEmpty();
    }
}
