package io.harbinger.lab.backtest.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.yaml.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileLabelsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void shouldRefuseAGzipBomb(LabelFormat format) throws IOException {
        Path file = directory.resolve("labels.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] line = "subject,start,end,name\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 5000; i++) {
                out.write(line);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);

        assertThat(LabelFiles.read(file, format, LabelOptions.of(format)).problems())
                .extracting(Violation::toString)
                .containsExactly(file + ": has more than 8388608 bytes, decompressed; no more are read");
    }
}
