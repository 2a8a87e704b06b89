package io.harbinger.source.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormats;
import io.harbinger.testing.Golden;
import io.harbinger.testing.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is made of the public samples of GS1 and DCSA, which stand beside the project and are no part of it: every event
 * and refusal, file by file. The samples of this project's own tests have the same shapes.
 */
class PublicSamplesTest {

    private static final int EPCIS_SAMPLES = 27;
    private static final int DCSA_SAMPLES = 7;

    private static String listing(String name, Path folder, List<Path> files) throws IOException {
        SourceFormat format = SourceFormats.named(name).orElseThrow();
        var text = new StringBuilder();
        for (Path file : files) {
            text.append("## ").append(folder.relativize(file)).append('\n');
            MessageItems.lines(format, file).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void shouldReadTheSamplesOfEpcis() throws IOException {
        Path folder = RealData.require("epcis");
        List<Path> files = files(folder, ".jsonld");
        assertThat(files).hasSize(EPCIS_SAMPLES);
        Golden.assertSame("epcis-samples.txt", listing("epcis", folder, files));
    }

    @Test
    void shouldReadTheSamplesOfDcsa() throws IOException {
        Path folder = RealData.require("dcsa");
        List<Path> files = files(folder, ".json");
        assertThat(files).hasSize(DCSA_SAMPLES);
        Golden.assertSame("dcsa-samples.txt", listing("dcsa", folder, files));
    }
}
