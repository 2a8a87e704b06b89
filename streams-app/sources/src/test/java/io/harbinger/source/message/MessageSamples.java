package io.harbinger.source.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Documents of our own, in the shapes that occur: {@code src/test/resources/messages}. */
final class MessageSamples {

    private MessageSamples() {}

    static List<String> of(String format) throws IOException {
        List<String> samples = new ArrayList<>();
        for (String name : List.of("document", "list", "lines")) {
            String resource = "/messages/" + format + "-" + name + (format.endsWith("xml") ? ".xml" : ".json");
            try (InputStream in = MessageSamples.class.getResourceAsStream(resource)) {
                samples.add(new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return samples;
    }
}
