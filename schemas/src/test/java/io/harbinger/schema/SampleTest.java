package io.harbinger.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that once were written are read for ever, and still mean what they meant. */
class SampleTest {

    static Stream<Arguments> samples() {
        return Contracts.releases().stream()
                .flatMap(version ->
                        Contracts.released(version).map(schema -> Arguments.of(version, schema.getName(), schema)));
    }

    @BeforeAll
    static void releaseWhenAsked() throws Exception {
        Release.whenAsked();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void shouldDecodeTheSampleOfEveryRelease(String version, String name, Schema released) throws Exception {
        assertThat(Samples.json(version, name)).as(Contracts.howToRelease(name)).exists();
        assertThat(Samples.hex(version, name)).as(Contracts.howToRelease(name)).exists();
        Schema current = Samples.asReleased(Contracts.generated(name));

        byte[] bytes = HexFormat.of()
                .parseHex(Files.readString(Samples.hex(version, name)).strip());
        GenericRecord decoded = Samples.decode(current, bytes);

        String json = Files.readString(Samples.json(version, name));
        assertThat(decoded).isEqualTo(Samples.read(released, current, json));
    }
}
