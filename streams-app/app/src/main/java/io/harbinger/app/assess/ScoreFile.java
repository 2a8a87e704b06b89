package io.harbinger.app.assess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Risk scores as a replay writes them: lines of JSON with the field names of the schema RiskScore. */
public final class ScoreFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoreFile() {}

    /**
     * The last scores of every subject.
     *
     * @throws ScoreFileException where the file cannot be read, or has a line that is no score
     */
    public static Map<Subject, DimensionScores> read(Path file) {
        Map<Subject, DimensionScores> last = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(file, number, line, last);
                }
            }
        } catch (IOException e) {
            throw new ScoreFileException(file, ": cannot be read as lines of text", e);
        }
        if (last.isEmpty()) {
            throw new ScoreFileException(file, ": has no scores", null);
        }
        return last;
    }

    private static void read(Path file, int number, String line, Map<Subject, DimensionScores> last) {
        try {
            JsonNode score = JSON.readTree(line);
            JsonNode dimensions = score.path("dimensions");
            SubjectType type = SubjectType.valueOf(score.path("subjectType").asText());
            String id = score.path("subjectId").asText();
            if (id.isEmpty() || !dimensions.isObject()) {
                throw new IllegalArgumentException("no subjectId or dimensions");
            }
            last.put(
                    new Subject(type, id),
                    new DimensionScores(
                            number(dimensions, "coordination"),
                            number(dimensions, "security"),
                            number(dimensions, "stability"),
                            number(dimensions, "competitiveness")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ScoreFileException(
                    file, ":" + number + ": is no risk score; harbinger replay --scores-out writes such a file", e);
        }
    }

    private static @Nullable Double number(JsonNode dimensions, String name) {
        JsonNode value = dimensions.path(name);
        return value.isNumber() ? (Double) value.asDouble() : null;
    }
}
