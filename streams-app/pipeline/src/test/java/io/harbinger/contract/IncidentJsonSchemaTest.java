package io.harbinger.contract;

import io.harbinger.schema.Incident;
import io.harbinger.testing.Golden;
import io.harbinger.wire.PanoramaCodec;
import org.junit.jupiter.api.Test;

/** The published JSON Schema of incidents; {@link AsyncApiTest} holds it against a run. */
class IncidentJsonSchemaTest {

    @Test
    void shouldBeTheOneOfTheFile() {
        Golden.assertSame(
                ContractDocument.FOLDER.resolve("incident.schema.json"),
                AvroJsonSchema.of(Incident.SCHEMA$, PanoramaCodec.INCIDENT_JSON_SCHEMA));
    }
}
